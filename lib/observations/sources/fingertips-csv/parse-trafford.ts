import type { IssueList } from "../../domain/import-issue";
import type { SourceFigure } from "../../domain/source-figure";
import { records, type TableRecord } from "../../reading/records";
import type { SourceTable } from "../../reading/source-file";
import { FigureCollector, isInBounds, sexDetail } from "./figure-collector";
import { findIndicator } from "./find-indicator";
import { readArea } from "./read-area";
import { readTimePeriod } from "./read-time-period";
import { TRAFFORD_LAYOUT, TRAFFORD_MARKS, type Indicator, type TraffordColumn } from "./schema";

type Row = TableRecord<TraffordColumn>;

const SEXES = ["Persons", "Male", "Female"];

/** Reads the ten columns of Trafford Data Lab, in which the sex stands under `unit` or under `inequality`. */
export async function parseTrafford(table: SourceTable, issues: IssueList): Promise<FigureCollector> {
  const collector = new FigureCollector();
  const indicators = new Map<string, Indicator | null>();
  for await (const row of records(table, TRAFFORD_LAYOUT, issues)) {
    collector.rowsRead += 1;
    const indicator = indicatorOf(row, indicators);
    if (indicator !== null) readRow(row, indicator, collector);
  }
  return collector;
}

function indicatorOf(row: Row, known: Map<string, Indicator | null>): Indicator | null {
  const name = row.text("name");
  const seen = known.get(name);
  if (seen !== undefined) return seen;
  const found = findIndicator(null, name);
  if (found.kind === "refused") row.refuse("unknown_indicator", found.message, "name");
  const indicator = found.kind === "indicator" ? found.indicator : null;
  known.set(name, indicator);
  return indicator;
}

function readRow(row: Row, indicator: Indicator, collector: FigureCollector): void {
  if (row.text("measure") !== indicator.measure) return row.refuse("unknown_part", `The measure must be “${indicator.measure}”, not “${row.text("measure").slice(0, 40)}”.`, "measure");
  const area = readArea(row.text("code"), row.text("areaName"), row.text("areaType"));
  if (area.kind === "fault") return row.refuse("invalid_code", `The code ${row.text("code") || "(empty)"} is not of the area type ${row.text("areaType")}.`, "code");
  if (area.kind === "other") return collector.pass(area.reason);
  const [sex, ...more] = [row.text("unit"), row.text("inequality")].filter((text) => SEXES.includes(text));
  if (sex === undefined || more.length > 0) return row.refuse("unknown_part", "The sex must stand under “unit” or under “inequality”, once.", "inequality");
  if (!indicator.sexes.some((one) => one === sex)) return collector.pass(`other sex: ${sex}`);
  const text = row.text("period");
  const period = readTimePeriod(text, indicator.year);
  if (period === null) return row.refuse("bad_period", `The period “${text.slice(0, 40)}” is not written as this indicator's are.`, "period");
  if (indicator.years !== null && period.years !== indicator.years) return collector.pass(`figures of ${period.years} ${period.years === 1 ? "year" : "years"}, where the measure is of ${indicator.years}`);
  const read = row.number("value", TRAFFORD_MARKS);
  if (read === null) return;
  if (read.kind === "value" && !isInBounds(indicator, read.value)) return row.refuse("out_of_range", `The value ${row.text("value")} cannot be of this measure.`, "value");
  const figure: SourceFigure = {
    metricCode: indicator.metricCode, area: area.area, period: { start: period.start, end: period.end }, detail: sexDetail(indicator, sex),
    value: read.kind === "value" ? read.value : null, numerator: null, denominator: null, mark: read.kind === "mark" ? read.mark : null,
    status: period.provisional ? "provisional" : "final", row: row.row, sheet: null,
  };
  // Nothing in this layout explains a row that comes twice, so none is let pass.
  const clash = collector.add({ figure, fingerprint: String(row.row) });
  if (clash !== null) row.refuse("duplicate_key", `The same body, period and sex stands in row ${clash} too.`, "code");
}
