import type { IssueList } from "../../domain/import-issue";
import type { SourceFigure } from "../../domain/source-figure";
import { records, type TableRecord } from "../../reading/records";
import type { SourceTable } from "../../reading/source-file";
import { isShareOf } from "./check-share";
import { FigureCollector, isInBounds, sexDetail } from "./figure-collector";
import { findIndicator } from "./find-indicator";
import { readArea } from "./read-area";
import { readTimePeriod, type TimePeriod } from "./read-time-period";
import { EMPTY_NUMBER, LAYOUT, VALUE_NOTES, type FingertipsColumn, type Indicator } from "./schema";

type Row = TableRecord<FingertipsColumn>;

/**
 * Reads the rows of the publisher's 27 columns. Each figure of a body is taken once, however many parents it is listed
 * under; breakdowns by deprivation, other sexes and ages and other kinds of areas are counted, not read.
 */
export async function parseFingertips(table: SourceTable, issues: IssueList): Promise<FigureCollector> {
  const collector = new FigureCollector();
  const indicators = new Map<string, Indicator | null>();
  for await (const row of records(table, LAYOUT, issues)) {
    collector.rowsRead += 1;
    const indicator = indicatorOf(row, indicators);
    if (indicator !== null) readRow(row, indicator, collector);
  }
  return collector;
}

/** Refuses each unknown indicator once, at its first row. */
function indicatorOf(row: Row, known: Map<string, Indicator | null>): Indicator | null {
  const [id, name] = [row.text("id"), row.text("name")];
  const seen = known.get(`${id}|${name}`);
  if (seen !== undefined) return seen;
  const found = id === "" ? null : findIndicator(id, name);
  if (found === null) row.refuse("missing_value", "The row names no indicator by its number. Rows like it were added to the file by somebody else.", "id");
  else if (found.kind === "refused") row.refuse("unknown_indicator", found.message, "name");
  const indicator = found?.kind === "indicator" ? found.indicator : null;
  known.set(`${id}|${name}`, indicator);
  return indicator;
}

function readRow(row: Row, indicator: Indicator, collector: FigureCollector): void {
  const area = readArea(row.text("code"), row.text("areaName"), row.text("areaType"));
  if (area.kind === "fault") return row.refuse("invalid_code", `The code ${row.text("code") || "(empty)"} is not of the area type ${row.text("areaType")}.`, "code");
  if (area.kind === "other") return collector.pass(area.reason);
  if (row.text("categoryType") !== "" || row.text("category") !== "") return collector.pass("breakdowns by deprivation or another category");
  const sex = indicator.sexes.find((one) => one === row.text("sex"));
  if (sex === undefined) return collector.pass(`other sex: ${row.text("sex") || "none"}`);
  if (plainAge(row.text("age")) !== plainAge(indicator.age)) return collector.pass(`other age: ${row.text("age") || "none"}`);
  const period = periodOf(row, indicator);
  if (period === null) return;
  if (indicator.years !== null && period.years !== indicator.years) return collector.pass(`figures of ${period.years} ${period.years === 1 ? "year" : "years"}, where the measure is of ${indicator.years}`);
  const values = valuesOf(row, indicator);
  if (values === null) return;
  const figure: SourceFigure = {
    metricCode: indicator.metricCode, area: area.area, period: { start: period.start, end: period.end }, detail: sexDetail(indicator, sex), ...values,
    status: period.provisional ? "provisional" : "final", row: row.row, sheet: null,
  };
  const clash = collector.add({ figure, fingerprint: JSON.stringify([indicator.id, ...(["value", "count", "denominator", "lower95", "upper95", "note"] as const).map((column) => row.text(column))]) });
  if (clash !== null) return row.refuse("duplicate_key", `The same body, period and sex stands in row ${clash} with other figures.`, "code");
  const note = row.text("note");
  if (values.value !== null && note !== "") collector.note(note, row.row);
}

const plainAge = (age: string): string => age.toLowerCase().replace(/\s|y(ea)?rs?$/g, "");

function periodOf(row: Row, indicator: Indicator): TimePeriod | null {
  const text = row.text("period");
  const period = readTimePeriod(text, indicator.year);
  if (period === null) {
    row.refuse("bad_period", `The period “${text.slice(0, 40)}” is not written as this indicator's are.`, "period");
    return null;
  }
  const range = /^(\d+)y$/.exec(row.text("range"))?.[1];
  if (range !== undefined && period.years !== null && Number(range) !== period.years) {
    row.refuse("bad_period", `The period “${text.slice(0, 40)}” is not of ${range} ${range === "1" ? "year" : "years"}, as “Time period range” says.`, "range");
    return null;
  }
  const sortable = row.text("sortable");
  if (period.years === 1 && sortable !== "" && sortable.slice(0, 4) !== period.start.slice(0, 4)) {
    row.refuse("bad_period", `“Time period Sortable” is of another year than the period “${text.slice(0, 40)}”.`, "sortable");
    return null;
  }
  return period;
}

function valuesOf(row: Row, indicator: Indicator): Pick<SourceFigure, "value" | "numerator" | "denominator" | "mark"> | null {
  const note = row.text("note").toLowerCase().replace(/\.$/, "");
  const reason = Object.hasOwn(VALUE_NOTES, note) ? VALUE_NOTES[note] : undefined;
  const isEmpty = row.text("value") === "";
  if (isEmpty && reason === undefined) {
    row.refuse("value_note", `The value is empty and the note “${row.text("note").slice(0, 80)}” is not a reason that is known.`, "note");
    return null;
  }
  const value = row.number("value", isEmpty && reason !== undefined ? { "": reason } : {});
  const count = row.number("count", EMPTY_NUMBER);
  const denominator = row.number("denominator", EMPTY_NUMBER);
  if (value === null || count === null || denominator === null || !areLimitsRight(row)) return null;
  const parts = { numerator: count.kind === "value" ? count.value : null, denominator: denominator.kind === "value" ? denominator.value : null };
  if (!arePartsRight(row, indicator, parts)) return null;
  if (value.kind === "mark") return { value: null, ...parts, mark: value.mark };
  if (note !== "" && reason !== undefined) {
    row.refuse("value_note", "The note says that there is no value, and the cell holds one.", "note");
    return null;
  }
  return isValueRight(row, indicator, value.value, parts) ? { value: value.value, ...parts, mark: null } : null;
}

interface Parts {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

function arePartsRight(row: Row, indicator: Indicator, { numerator, denominator }: Parts): boolean {
  if ((numerator ?? 0) < 0 || (denominator ?? 0) < 0) row.refuse("negative_number", "A count is never negative.", (numerator ?? 0) < 0 ? "count" : "denominator");
  else if (indicator.kind === "share" && numerator !== null && denominator !== null && numerator > denominator) row.refuse("out_of_range", "The count is larger than the denominator.", "count");
  else return true;
  return false;
}

function isValueRight(row: Row, indicator: Indicator, value: number, { numerator, denominator }: Parts): boolean {
  const written = { value: row.text("value"), count: row.text("count"), denominator: row.text("denominator") };
  if (!isInBounds(indicator, value)) row.refuse("out_of_range", `The value ${written.value} cannot be of this measure.`, "value");
  else if (indicator.kind === "share" && numerator !== null && denominator !== null && !isShareOf(value, written, numerator, denominator)) {
    row.refuse("total_mismatch", `The value ${written.value} is not 100 times ${written.count} over ${written.denominator}.`, "value");
  } else return true;
  return false;
}

/** Limits are not kept; a value outside its own limits shows that columns have moved. */
function areLimitsRight(row: Row): boolean {
  for (const [lower, upper] of [["lower95", "upper95"], ["lower998", "upper998"]] as const) {
    const [least, most, value] = [row.number(lower, EMPTY_NUMBER), row.number(upper, EMPTY_NUMBER), Number(row.text("value") || Number.NaN)];
    if (least === null || most === null) return false;
    if ((least.kind === "value" && least.value > value) || (most.kind === "value" && most.value < value)) {
      row.refuse("out_of_range", "The value lies outside its own confidence limits.", "value");
      return false;
    }
  }
  return true;
}
