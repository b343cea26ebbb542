import type { IssueList } from "../../domain/import-issue";
import type { DrdBody, DrdCell } from "./drd-body";
import { DELAY_DAYS, DELAYS, type DrdMeasure } from "./schema";

/** All discharges of a body; a council's are published under a name of their own. */
export const totalOf = ({ area, cells }: DrdBody): DrdCell | undefined => (area.kind === "council" ? (cells.get("councilTotal") ?? cells.get("total")) : cells.get("total"));

/**
 * Refuses what does not agree: discharges by length of delay with all discharges, bed days by length of delay with all bed
 * days, the published share and average with those recomputed, and regions and boards with England.
 */
export function checkBodies(bodies: readonly DrdBody[], issues: IssueList): void {
  const rounding = { share: roundingOf(bodies, "share"), average: roundingOf(bodies, "average") };
  for (const body of bodies) {
    const { area, cells, row } = body;
    const total = totalOf(body);
    const noDelay = cells.get("noDelay");
    const days = cells.get("days");
    if (total === undefined || noDelay === undefined || days === undefined) {
      issues.refuse("missing_value", `${area.name} lacks ${total === undefined ? "the number of discharges" : noDelay === undefined ? "the discharges without delay" : "the bed days lost"}.`, { row });
      continue;
    }
    checkSum(`${area.name}: discharges`, total, DELAYS.map((measure) => cells.get(measure)), issues);
    checkSum(`${area.name}: bed days`, days, DELAY_DAYS.map((measure) => cells.get(measure)), issues);
    checkRate(`${area.name}: the share discharged when ready`, cells.get("share"), noDelay, total, rounding.share, issues);
    checkRate(`${area.name}: the average days of delay`, cells.get("average"), days, total, rounding.average, issues);
  }
  const england = bodies.find(({ area }) => area.kind === "england");
  if (england === undefined) issues.warn("total_mismatch", "The file has no row of England, so boards could not be checked against it.");
  else for (const kind of ["region", "icb"] as const) checkEngland(england, bodies.filter(({ area }) => area.kind === kind), kind === "icb" ? "boards" : "regions", issues);
}

/** Half of the last digit printed: the most digits of any body, since zeros at the end are dropped. */
const roundingOf = (bodies: readonly DrdBody[], measure: DrdMeasure): number =>
  0.5 * 10 ** -Math.max(0, ...bodies.map(({ cells }) => cells.get(measure)?.decimals ?? 0)) * 1.000_001;

function checkSum(what: string, whole: DrdCell, parts: readonly (DrdCell | undefined)[], issues: IssueList): void {
  const values = parts.map((part) => part?.value);
  if (whole.value === null || values.some((value) => value === null)) return;
  const sum = values.reduce<number>((added, value) => added + (value ?? 0), 0);
  if (sum !== whole.value) issues.refuse("total_mismatch", `${what} are ${whole.value} in all; by length of delay they add up to ${sum}.`, { row: whole.row, column: "Value" });
}

function checkRate(what: string, published: DrdCell | undefined, numerator: DrdCell, denominator: DrdCell, rounding: number, issues: IssueList): void {
  if (published === undefined || published.value === null || numerator.value === null || denominator.value === null || denominator.value === 0) return;
  const rate = numerator.value / denominator.value;
  if (Math.abs(rate - published.value) > rounding) issues.refuse("total_mismatch", `${what} is published as ${published.value}; the counts give ${rate.toFixed(6)}.`, { row: published.row, column: "Value" });
}

function checkEngland(england: DrdBody, parts: readonly DrdBody[], words: string, issues: IssueList): void {
  if (parts.length === 0) return;
  for (const measure of ["total", "noDelay", "days"] as const) {
    const whole = england.cells.get(measure);
    const sum = parts.reduce((added, { cells }) => added + (cells.get(measure)?.value ?? 0), 0);
    if (whole?.value !== sum) issues.refuse("total_mismatch", `England has ${whole?.value ?? "no number"} and its ${words} add up to ${sum}.`, { row: whole?.row ?? england.row, column: "Value" });
  }
}
