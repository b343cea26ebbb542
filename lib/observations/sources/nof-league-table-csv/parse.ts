import { quoteValue, type IssueList } from "../../domain/import-issue";
import { hasHeader, records, type TableRecord } from "../../reading/records";
import type { SourceFile } from "../../reading/source-file";
import { readTrustInQuarter, type TrustInQuarter } from "../nof-data-csv/trust-in-quarter";
import { LAYOUT, MARKS, type LeagueColumn } from "./schema";

export interface LikelyRange {
  readonly low: number;
  readonly high: number;
}

/** Place of one trust in one quarter; null where the table has none. */
export interface LeagueRow extends TrustInQuarter {
  /** 1, the best, to 4. */
  readonly averageScore: number | null;
  readonly likelyScores: LikelyRange | null;
  /** 1 to 5; 5 is the most intensive support. */
  readonly segment: number | null;
  readonly isInDeficit: boolean | null;
  /** Among the trusts of the type, 1 the best. */
  readonly rank: number | null;
  readonly likelyRanks: LikelyRange | null;
}

export const isLeagueTable = ({ kind, tables: [table, ...others] }: SourceFile): boolean => kind === "csv" && table !== undefined && others.length === 0 && hasHeader(table, LAYOUT);

/**
 * Reads the league table of the NHS Oversight Framework.
 * @returns null when a refusal was added to `issues`
 */
export async function parseLeagueTable({ tables: [table] }: SourceFile, issues: IssueList): Promise<readonly LeagueRow[] | null> {
  const rows = new Map<string, LeagueRow>();
  if (table === undefined) return null;
  for await (const record of records(table, LAYOUT, issues)) {
    const row = readRow(record);
    if (row === null) continue;
    const key = `${row.quarterPeriod.end}|${row.trustCode}`;
    if (rows.has(key)) record.refuse("duplicate_key", `The trust ${row.trustCode} stands twice in ${row.quarter}.`, "code");
    rows.set(key, row);
  }
  if (rows.size === 0) issues.refuse("no_figures", "The file holds no trusts.", { sheet: table.name });
  return issues.refused ? null : [...rows.values()];
}

function readRow(record: TableRecord<LeagueColumn>): LeagueRow | null {
  const trust = readTrustInQuarter(record);
  const read = {
    averageScore: number(record, "score", 1, 4),
    likelyScores: range(record, "scoreRange"),
    segment: number(record, "segment", 1, 5, true),
    isInDeficit: yesOrNo(record),
    rank: number(record, "rank", 1, Number.POSITIVE_INFINITY, true),
    likelyRanks: range(record, "rankRange"),
  };
  return trust === null ? null : { ...trust, ...read };
}

function number(record: TableRecord<LeagueColumn>, column: LeagueColumn, low: number, high: number, isWhole = false): number | null {
  const read = record.number(column, MARKS);
  if (read?.kind !== "value") return null;
  const { value } = read;
  if (value < low || value > high || (isWhole && !Number.isInteger(value))) record.refuse("out_of_range", `The value must be ${isWhole ? "a whole number " : ""}from ${low}${Number.isFinite(high) ? ` to ${high}` : ""}.`, column);
  return value;
}

/** "1.72 to 2.73" */
function range(record: TableRecord<LeagueColumn>, column: "scoreRange" | "rankRange"): LikelyRange | null {
  const text = record.text(column);
  if (Object.hasOwn(MARKS, text)) return null;
  const [, low, high] = /^(\d+(?:\.\d+)?) to (\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (low === undefined || high === undefined) {
    record.refuse(text === "" ? "missing_value" : "not_a_number", `A likely range must be written as 1.72 to 2.73, not ${quoteValue(text)}.`, column);
    return null;
  }
  if (Number(low) > Number(high)) record.refuse("out_of_range", "The likely range ends before it begins.", column);
  return { low: Number(low), high: Number(high) };
}

function yesOrNo(record: TableRecord<LeagueColumn>): boolean | null {
  const text = record.text("deficit");
  if (Object.hasOwn(MARKS, text)) return null;
  if (!/^(yes|no)$/i.test(text)) record.refuse("unknown_part", `Whether a trust is in deficit is Yes or No, not ${quoteValue(text)}.`, "deficit");
  return /^yes$/i.test(text);
}
