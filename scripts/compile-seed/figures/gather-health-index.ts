import type { SourceFigure } from "@/lib/observations/domain/source-figure";
import { toNumber } from "../keys.mjs";
import type { Gathered } from "./figure-publication";
import type { Inputs } from "./inputs";

const FILE = "derived/ons-health-index-ics-2015-2021.csv";
const COLUMNS = { overall_score: "O09", healthy_people_domain: "O10", healthy_lives_domain: "O11", healthy_places_domain: "O12" } as const;

/** The index and its three domains by board and year: O09 to O12. The year before boards stood as integrated care systems too. */
export function gatherHealthIndex(inputs: Inputs): Promise<Gathered> {
  const figures = inputs.rows(FILE).flatMap((row, index) =>
    Object.entries(COLUMNS).map(([column, metricCode]): SourceFigure => ({
      metricCode, area: { kind: "icb", scheme: "ons", code: row["icb22_code"] ?? "", name: row["icb22_name"] ?? "" }, period: { start: `${row["year"]}-01-01`, end: `${row["year"]}-12-31` }, detail: [],
      value: toNumber(row[column]), numerator: null, denominator: null, mark: null, status: "final", row: index, sheet: null,
    })));
  return Promise.resolve({ figures, files: [FILE] });
}
