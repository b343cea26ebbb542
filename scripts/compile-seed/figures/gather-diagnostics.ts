import type { SourceFigure } from "@/lib/observations/domain/source-figure";
import { readMonth } from "@/lib/observations/reading/read-month";
import { toCount } from "../keys.mjs";
import type { Gathered } from "./figure-publication";
import { groupBy } from "./group-by";
import type { Inputs } from "./inputs";

const FILE = "derived/dm01-provider-monthly-2024-08-2025-07.csv.gz";

/** E09 by trust: those waiting for any of the 15 tests, added up. A row that stands twice word for word is counted once. */
export function gatherDiagnostics(inputs: Inputs): Promise<Gathered> {
  const distinct = [...new Map(inputs.rows(FILE).map((row) => [Object.values(row).join("|"), row])).values()];
  const twice = inputs.rows(FILE).length - distinct.length;
  const figures = [...groupBy(distinct, (row) => `${row["month"]} ${row["trust_code"]}`).values()].map((tests, index): SourceFigure => {
    const [first] = tests;
    const [code = "", name = "", month = ""] = [first?.["trust_code"], first?.["trust_name"], first?.["month"]];
    const period = readMonth(`${month}-01`);
    if (period === null) throw new Error(`${FILE}: no month: ${month}`);
    if (new Set(tests.map((row) => row["test"])).size !== tests.length) throw new Error(`${FILE}: ${code} has a test twice in ${month}`);
    const sum = (column: string): number => tests.reduce((added, row) => added + toCount(row[column]), 0);
    const [numerator, denominator] = [sum("waiting_6_weeks_plus"), sum("total_waiting")];
    if (denominator === 0 || numerator > denominator) throw new Error(`${FILE}: ${code} has more long waits than waits in ${month}`);
    return { metricCode: "E09", area: { kind: "trust", scheme: "ods", code, name }, period, detail: [], value: (100 * numerator) / denominator, numerator, denominator, mark: null, status: "final", row: index, sheet: null };
  });
  return Promise.resolve({ figures, files: [FILE], leftOut: `Counted once: ${twice} rows that stand twice in that data set.` });
}
