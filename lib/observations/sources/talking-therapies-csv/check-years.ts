import type { IssueList } from "../../domain/import-issue";
import type { BodyYear } from "./parse";
import type { Measure } from "./schema";

const HALF_STEP = 2.5;
const COUNTS = { recovered: "reliably recovered", finished: "people finishing treatment", notAtCaseness: "people not at caseness" } as const;

/** Refuses (`total_mismatch`) a year in which the ICBs and the unknown, each rounded to 5, are not England; warns without England. */
export function checkYears(bodies: readonly BodyYear[], issues: IssueList): void {
  for (const year of new Set(bodies.map(({ period }) => period.end))) {
    const ofYear = bodies.filter(({ period }) => period.end === year);
    const england = ofYear.find(({ area }) => area.kind === "england");
    const parts = ofYear.filter((body) => body !== england);
    if (england === undefined) issues.warn("total_mismatch", `The year to ${year} has no row for England, so its completeness could not be checked.`);
    else if (parts.length > 0) for (const measure of Object.keys(COUNTS) as (keyof typeof COUNTS)[]) compare(england, parts, measure, issues);
  }
}

function compare(england: BodyYear, parts: readonly BodyYear[], measure: Extract<Measure, keyof typeof COUNTS>, issues: IssueList): void {
  const cell = england.cells.get(measure);
  const values = parts.map(({ cells }) => cells.get(measure)?.read);
  if (cell?.read.kind !== "value" || values.some((read) => read?.kind !== "value")) return;
  const sum = values.reduce((added, read) => added + (read?.kind === "value" ? read.value : 0), 0);
  if (Math.abs(sum - cell.read.value) <= HALF_STEP * parts.length) return;
  issues.refuse("total_mismatch", `England has ${cell.read.value} ${COUNTS[measure]} in the year to ${england.period.end}; its parts add up to ${sum}.`, { row: cell.row });
}
