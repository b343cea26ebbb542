import type { SourceArea, SourceFigure } from "@/lib/observations/domain/source-figure";
import { toCount, toNumber } from "../keys.mjs";
import type { Gathered } from "./figure-publication";
import { groupBy } from "./group-by";
import type { Inputs } from "./inputs";

const FILE = "derived/public-metrics-2024-25-icb-utla.csv";
const PERIOD = { start: "2024-04-01", end: "2025-03-31" };
/** Shares and averages are printed with two decimals. */
const ROUNDING = 0.005 + 1e-9;

const AREAS: Readonly<Record<string, Pick<SourceArea, "kind" | "scheme">>> = {
  England: { kind: "england", scheme: "name" },
  ICB: { kind: "icb", scheme: "ods" },
  UTLA: { kind: "council", scheme: "ons" },
};

type Row = Readonly<Record<string, string>>;

/** Discharges of one body in the year. */
interface Body {
  readonly area: SourceArea;
  readonly discharges: number;
  readonly sameDay: number;
  readonly bedDays: number;
}

/**
 * J01 and J02 of England, boards and councils in 2024-25, from a re-arranged set. J02 is over all patients, those without
 * delay counted as 0 days, as in the monthly file. What the set says twice must agree, and boards must add up to England.
 */
export function gatherDischargeReadyDate(inputs: Inputs): Promise<Gathered> {
  const rows = inputs.rows(FILE).filter((row) => row["source"] === "drd");
  if (rows.some((row) => row["period"] !== "2024-25")) throw new Error(`${FILE}: another year than 2024-25`);
  const bodies = [...groupBy(rows, (row) => `${row["area_type"]} ${row["area_code"]}`).values()].map(readBody);
  for (const key of ["discharges", "sameDay", "bedDays"] as const) {
    const sum = bodies.filter(({ area }) => area.kind === "icb").reduce((added, body) => added + body[key], 0);
    if (sum !== bodies.find(({ area }) => area.kind === "england")?.[key]) throw new Error(`${FILE}: boards do not add up to England: ${key}`);
  }
  const figures = bodies.flatMap(({ area, discharges, sameDay, bedDays }, index): SourceFigure[] => {
    const common = { area, period: PERIOD, detail: [], status: "revised" as const, row: index, sheet: null, denominator: discharges, mark: null };
    return [
      { ...common, metricCode: "J01", value: (100 * sameDay) / discharges, numerator: sameDay },
      { ...common, metricCode: "J02", value: bedDays / discharges, numerator: bedDays },
    ];
  });
  return Promise.resolve({ figures, files: [FILE] });
}

function readBody(rows: readonly Row[]): Body {
  const [first] = rows;
  const type = AREAS[first?.["area_type"] ?? ""];
  const where = `${first?.["area_type"]} ${first?.["area_code"]}`;
  if (first === undefined || type === undefined) throw new Error(`${FILE}: a body of no known kind: ${where}`);
  const of = (id: string): Row => {
    const [row, ...others] = rows.filter((one) => one["metric_id"] === id);
    if (row === undefined || others.length > 0) throw new Error(`${FILE}: ${where} has not one row ${id}`);
    return row;
  };
  const [same, delayed] = [of("drd-same-day"), of("drd-delayed")];
  const body = {
    area: { ...type, code: type.kind === "england" ? "England" : (first["area_code"] ?? ""), name: first["area_name"] ?? "" },
    discharges: toCount(of("drd-discharges")["value"]), sameDay: toCount(same["numerator"]), bedDays: toCount(of("drd-bed-days")["value"]),
  };
  const late = toCount(delayed["numerator"]);
  const agrees =
    body.sameDay + late === body.discharges && [same, delayed].every((row) => toCount(row["denominator"]) === body.discharges) &&
    Math.abs((100 * body.sameDay) / body.discharges - toNumber(same["value"])) <= ROUNDING &&
    (late === 0 || Math.abs(body.bedDays / late - toNumber(of("drd-average-delay")["value"])) <= ROUNDING);
  if (!agrees) throw new Error(`${FILE}: the numbers of ${where} do not agree with one another`);
  return body;
}
