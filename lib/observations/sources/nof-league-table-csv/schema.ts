import type { MarkTable } from "../../domain/mark";
import type { TableLayout } from "../../reading/records";

export type LeagueColumn =
  | "quarter" | "region" | "trustType" | "trustSubtype" | "code" | "name" | "score" | "scoreRange" | "segment" | "deficit" | "rank" | "rankRange";

export const LAYOUT: TableLayout<LeagueColumn> = {
  columns: {
    quarter: "Quarter",
    region: "Region",
    trustType: "Trust_type",
    trustSubtype: "Trust_subtype",
    code: "Trust_code",
    name: "Trust_name",
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
