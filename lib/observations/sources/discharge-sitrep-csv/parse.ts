import { monthEnd, monthStart } from "@/lib/shared/month";
import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { FigurePeriod } from "../../domain/source-figure";
import { readDay } from "../../reading/read-month";
import { records, type TableRecord } from "../../reading/records";
import type { SourceTable } from "../../reading/source-file";
import { checkSums } from "./check-sums";
import { LAYOUT, LEVELS, MARKS, STOCKS, type SitrepColumn } from "./schema";
import type { SitrepBody } from "./sitrep-body";

export interface SitrepMonth {
  readonly period: FigurePeriod;
  readonly bodies: readonly SitrepBody[];
  readonly rowsRead: number;
  readonly otherRows: number;
}

/**
 * Reads the daily counts of one month. Regions must add up to England, boards to their region and trusts to their board, day
 * by day, and England must have a number on every day of the month.
 */
export async function parseSitrep(table: SourceTable, issues: IssueList): Promise<SitrepMonth | null> {
  const bodies = new Map<string, SitrepBody>();
  let month: string | null = null;
  let rowsRead = 0;
  let otherRows = 0;
  for await (const record of records(table, LAYOUT, issues)) {
    rowsRead += 1;
    const day = readPeriod(record);
    if (day !== null && month !== null && day.slice(0, 7) !== month) record.refuse("two_periods", "The file holds days of more than one month.", "period");
    month ??= day?.slice(0, 7) ?? null;
    const stock = STOCKS.get(record.text("metric").replace(/\s+/g, " ").toLowerCase());
    if (stock === undefined) {
      otherRows += 1;
      continue;
    }
    const body = bodyOf(record, bodies);
    const patients = readPatients(record);
    if (body === null || day === null) continue;
    if (body.days[stock].has(day)) record.refuse("duplicate_key", `${body.area.name} stands twice on ${record.text("period")}.`, "code");
    body.days[stock].set(day, patients);
  }
  if (issues.refused || month === null) return null;
  const found = [...bodies.values()];
  const period = periodOf(month);
  checkSums(found, issues);
  checkDays(found, period, issues);
  return issues.refused ? null : { period, bodies: found, rowsRead, otherRows };
}

function periodOf(month: string): FigurePeriod {
  const end = monthEnd(Number(month.slice(0, 4)), Number(month.slice(5)));
  return { start: monthStart(end), end };
}

function readPeriod(record: TableRecord<SitrepColumn>): string | null {
  const day = readDay(record.text("period"));
  if (day === null) record.refuse("bad_period", `The period must be a day written 31/08/2026, not ${quoteValue(record.text("period"))}.`, "period");
  return day;
}

function bodyOf(record: TableRecord<SitrepColumn>, bodies: Map<string, SitrepBody>): SitrepBody | null {
  const kind = LEVELS.get(record.text("level").toLowerCase());
  const code = record.text("code");
  if (kind === undefined) record.refuse("unknown_part", `The level ${quoteValue(record.text("level"))} is not known.`, "level");
  if (code === "") record.refuse("missing_value", "The row names no organisation.", "code");
  if (kind === undefined || code === "") return null;
  const key = `${kind} ${code}`;
  const body = bodies.get(key) ?? {
    area: { kind, scheme: kind === "england" ? "name" : "ods", code, name: record.text("name") },
    region: record.text("region"), icb: record.text("icb"), row: record.row, days: { remaining: new Map(), ready: new Map() },
  };
  bodies.set(key, body);
  return body;
}

function readPatients(record: TableRecord<SitrepColumn>): number | null {
  const read = record.number("value", MARKS);
  if (read?.kind !== "value") return null;
  if (read.value < 0) record.refuse("negative_number", "A number of patients cannot be below 0.", "value");
  else if (!Number.isInteger(read.value)) record.refuse("not_a_number", "A number of patients is a whole number.", "value");
  return read.value;
}

function checkDays(bodies: readonly SitrepBody[], { end }: FigurePeriod, issues: IssueList): void {
  const england = bodies.find(({ area }) => area.kind === "england");
  const days = [...(england?.days.remaining.values() ?? [])].filter((patients) => patients !== null).length;
  const wanted = Number(end.slice(8));
  if (bodies.every((body) => body.days.remaining.size === 0)) issues.refuse("no_figures", "The file has no rows of “Number of patients remaining in hospital who no longer meet the criteria to reside”, which J03 counts.");
  else if (england === undefined) issues.refuse("missing_value", "The file has no row of England, so its completeness cannot be checked.");
  else if (days !== wanted) issues.refuse("bad_period", `England has patients remaining in hospital on ${days} of the ${wanted} days of the month. A month is read only whole.`, { row: england.row, column: "Period" });
}
