import type { MarkTable } from "../../domain/mark";
import type { TableLayout } from "../../reading/records";
import { TRUST_COLUMNS } from "../nof-data-csv/trust-in-quarter";

export type LeagueColumn =
  | keyof typeof TRUST_COLUMNS | "score" | "scoreRange" | "segment" | "deficit" | "rank" | "rankRange";

export const LAYOUT: TableLayout<LeagueColumn> = {
  columns: {
    ...TRUST_COLUMNS,
    score: "Average_score",
    scoreRange: "Likely_range_of_average_score",
    segment: "Segment",
    deficit: "Trust_in_financial_deficit",
    rank: "Rank",
    rankRange: "Likely_range_of_rank",
  },
};

/** "NA" stands where a trust has no value. */
export const MARKS: MarkTable = { NA: "not_available" };
