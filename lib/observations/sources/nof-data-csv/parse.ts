import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { Mark } from "../../domain/mark";
import { hasHeader, records, type TableRecord } from "../../reading/records";
import type { SourceFile } from "../../reading/source-file";
import { readReportingDate, type ReportingPeriod } from "./read-reporting-date";
import { LAYOUT, MARKS, SCORES, SEGMENTS, type NofColumn } from "./schema";
import { readTrustInQuarter, type TrustInQuarter } from "./trust-in-quarter";

/** One value of one trust in one quarter of the framework. */
export interface NofRow extends TrustInQuarter {
  readonly domain: string;
  readonly subDomain: string;
  /** "OF0005" a value, "OF1005" its score, "OF4000" a domain's score, "OF4100" its segment, "OF5000" the segment. */
  readonly metricId: string;
  readonly description: string;
  readonly reportingDate: string;
  readonly period: ReportingPeriod;
  /** "%", "score", "segment", "flag", "out of 10", "percentage points" and others, as published. */
  readonly units: string;
  /** Null exactly where `mark` says why: not available, or not applicable where the metric was left out of the score. */
  readonly value: number | null;
  readonly mark: Mark | null;
  /** A score of 0: the metric was left out for this trust. It is no score, and never the best one. */
  readonly isExcluded: boolean;
  /** Over the trusts of the type; null where the row has none. */
  readonly median: number | null;
  readonly lowerQuartile: number | null;
  readonly upperQuartile: number | null;
  readonly rank: number | null;
}

export interface NofData {
  readonly rows: readonly NofRow[];
  /** As published, in the order of time. */
  readonly quarters: readonly string[];
}

export const isNofData = ({ kind, tables: [table, ...others] }: SourceFile): boolean => kind === "csv" && table !== undefined && others.length === 0 && hasHeader(table, LAYOUT);

/**
 * Reads the data file of the NHS Oversight Framework whole: every quarter to date, every trust, every metric.
 * @returns null when a refusal was added to `issues`
 */
export async function parseNofData({ tables: [table] }: SourceFile, issues: IssueList): Promise<NofData | null> {
  const rows = new Map<string, NofRow>();
  if (table === undefined) return null;
  for await (const record of records(table, LAYOUT, issues)) {
    const row = readRow(record);
    if (row === null) continue;
    const key = `${row.quarterPeriod.end}|${row.trustCode}|${row.metricId}`;
    if (rows.has(key)) record.refuse("duplicate_key", `The metric ${row.metricId} of ${row.trustCode} stands twice in ${row.quarter}.`, "metric");
    rows.set(key, row);
  }
  if (rows.size === 0) issues.refuse("no_figures", "The file holds no values.", { sheet: table.name });
  if (issues.refused) return null;
  const quarters = new Map([...rows.values()].map(({ quarter, quarterPeriod }) => [quarterPeriod.end, quarter]));
  return { rows: [...rows.values()], quarters: [...quarters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, quarter]) => quarter) };
}

function readRow(record: TableRecord<NofColumn>): NofRow | null {
  const trust = readTrustInQuarter(record);
  const description = required(record, "description");
  const reportingDate = required(record, "date");
  const period = trust === null ? null : readReportingDate(reportingDate, { quarter: trust.quarterPeriod, isCumulative: /year-to-date|year to date/i.test(description) });
  if (trust !== null && period === null) record.refuse("bad_period", `What days ${quoteValue(reportingDate)} stands for is not known.`, "date");
  const metricId = required(record, "metric");
  if (metricId !== "" && !/^OF\d{4}$/.test(metricId)) record.refuse("invalid_code", `${quoteValue(metricId)} is not the number of a metric, such as OF0005.`, "metric");
  const units = required(record, "units");
  const value = readValue(record, units);
  const [median, lowerQuartile, upperQuartile, rank] = [beside(record, "median"), beside(record, "lower"), beside(record, "upper"), beside(record, "rank")];
  if (median !== null && lowerQuartile !== null && upperQuartile !== null && (median < Math.min(lowerQuartile, upperQuartile) || median > Math.max(lowerQuartile, upperQuartile))) {
    record.refuse("out_of_range", "The median does not lie between the quartiles.", "median");
  }
  if (rank !== null && (rank < 1 || !Number.isInteger(rank))) record.refuse("out_of_range", "A rank is a whole number from 1.", "rank");
  if (trust === null || period === null || value === null) return null;
  return {
    ...trust, domain: record.text("domain"), subDomain: record.text("subDomain"),
    metricId, description, reportingDate, period, units, ...value, median, lowerQuartile, upperQuartile, rank,
  };
}

function readValue(record: TableRecord<NofColumn>, units: string): Pick<NofRow, "value" | "mark" | "isExcluded"> | null {
  const read = record.number("value", MARKS);
  if (read === null) return null;
  if (read.kind === "mark") return { value: null, mark: read.mark, isExcluded: false };
  const { value } = read;
  if (units === "score" && value === 0) return { value: null, mark: "not_applicable", isExcluded: true };
  if (units === "score" && (value < SCORES.best || value > SCORES.worst)) record.refuse("out_of_range", `A score is between ${SCORES.best} and ${SCORES.worst}, or 0 where the metric is left out.`, "value");
  if (units === "segment" && (value < SEGMENTS.best || value > SEGMENTS.worst || !Number.isInteger(value))) record.refuse("out_of_range", `A segment is ${SEGMENTS.best} to ${SEGMENTS.worst}.`, "value");
  if (units === "flag" && value !== 0 && value !== 1) record.refuse("out_of_range", "A flag is 0 or 1.", "value");
  return { value, mark: null, isExcluded: false };
}

function beside(record: TableRecord<NofColumn>, column: "median" | "lower" | "upper" | "rank"): number | null {
  const read = record.number(column, MARKS);
  return read?.kind === "value" ? read.value : null;
}

function required(record: TableRecord<NofColumn>, column: NofColumn): string {
  const text = record.text(column);
  if (text === "") record.refuse("missing_value", "The cell is empty.", column);
  return text;
}
