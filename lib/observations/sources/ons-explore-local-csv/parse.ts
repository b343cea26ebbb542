import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { SourceArea, SourceFigure } from "../../domain/source-figure";
import { records, type TableRecord } from "../../reading/records";
import type { SourceTable } from "../../reading/source-file";
import { readDuration } from "./read-duration";
import { EMPTY_LIMIT, INDICATORS, LAYOUT, OTHER_AREAS, OTHER_MEASURES, STATUSES, STATUS_MARKS, SUCCESSOR, type ExploreColumn, type ExploreIndicator } from "./schema";

type Row = TableRecord<ExploreColumn>;

export interface ExploreRows {
  readonly figures: readonly SourceFigure[];
  readonly rowsRead: number;
  readonly passedOver: Readonly<Record<string, number>>;
}

/** Reads the rows of England, statistical regions and upper-tier councils; every other area is counted by its kind. */
export async function parseExplore(table: SourceTable, issues: IssueList): Promise<ExploreRows> {
  const figures = new Map<string, SourceFigure>();
  const refusedNames = new Set<string>();
  const notes = new Set<string>();
  const successors = new Map<string, string>();
  const passedOver: Record<string, number> = {};
  let rowsRead = 0;
  for await (const row of records(table, LAYOUT, issues)) {
    rowsRead += 1;
    const indicator = indicatorOf(row, refusedNames);
    if (indicator === null) continue;
    const other = OTHER_AREAS.find(([code]) => code.test(row.text("code")))?.[1];
    if (other !== undefined) {
      passedOver[other] = (passedOver[other] ?? 0) + 1;
      continue;
    }
    const figure = readFigure(row, indicator);
    if (figure === null) continue;
    const key = keyOf(figure, figure.area.code);
    const earlier = figures.get(key);
    if (earlier !== undefined) row.refuse("duplicate_key", `The same body, period and sex stands in row ${earlier.row} too.`, "code");
    else figures.set(key, figure);
    const note = row.text("notes");
    const successor = SUCCESSOR.exec(note)?.[1];
    if (successor !== undefined) successors.set(key, keyOf(figure, successor));
    if (note !== "" && !notes.has(note)) issues.warn("value_note", `Figures carry the note ${quoteValue(note, 160)}.`, { row: row.row, column: "notes" });
    notes.add(note);
  }
  for (const [former, latter] of successors) {
    if (figures.get(former)?.value !== figures.get(latter)?.value || !figures.has(latter)) continue;
    figures.delete(former);
    passedOver[SAME_COUNCIL] = (passedOver[SAME_COUNCIL] ?? 0) + 1;
  }
  if (figures.size === 0 && !issues.refused) issues.refuse("no_figures", "The file has no figure of England, of a statistical region or of an upper-tier council.");
  return { figures: [...figures.values()], rowsRead, passedOver };
}

const SAME_COUNCIL = "the same figure of a council under its former code";

const keyOf = ({ metricCode, period, detail }: SourceFigure, code: string): string => [metricCode, code, period.end, detail[0]?.code].join("|");

/** Refuses each unknown indicator once, at its first row. */
function indicatorOf(row: Row, refused: Set<string>): ExploreIndicator | null {
  const name = row.text("indicator");
  const indicator = Object.hasOwn(INDICATORS, name) ? INDICATORS[name] : undefined;
  if (indicator === undefined && !refused.has(name)) {
    refused.add(name);
    const reason = (Object.hasOwn(OTHER_MEASURES, name) ? OTHER_MEASURES[name] : undefined) ?? "The catalogue has no measure for it.";
    row.refuse("unknown_indicator", `The indicator ${quoteValue(name, 160)} is not read. ${reason}`, "indicator");
  }
  return indicator ?? null;
}

function readFigure(row: Row, indicator: ExploreIndicator): SourceFigure | null {
  const area = areaOf(row);
  const period = readDuration(row.text("period"));
  if (period === null || period.years !== indicator.years) row.refuse("bad_period", `The period ${quoteValue(row.text("period"))} is not a first day and ${indicator.years} years, such as 2022-01-01/P3Y.`, "period");
  else if (row.text("measure") !== indicator.measure || row.text("unit") !== indicator.unit) row.refuse("unknown_part", `The figure must be in ${indicator.measure} (${indicator.unit}).`, "unit");
  else if (area !== null) {
    const value = valueOf(row, indicator);
    if (value === null) return null;
    const { sex } = indicator;
    return {
      metricCode: indicator.metricCode, area, period: { start: period.start, end: period.end }, detail: sex === null ? [] : [{ by: "sex", code: sex.toLowerCase(), name: sex }],
      ...value, numerator: null, denominator: null, row: row.row, sheet: null,
    };
  }
  return null;
}

const GEOGRAPHIES: Readonly<Record<"england" | "statistical_region" | "council", readonly string[]>> = { england: ["Nation"], statistical_region: ["Region"], council: ["County or Unitary Authority", "Local Authority District"] } ;

/** The publisher calls one-tier councils by either of two names, so only the code tells what a row is of. */
function areaOf(row: Row): SourceArea | null {
  const code = row.text("code");
  const geography = row.text("geography");
  const kind = code === "E92000001" ? "england" : /^E12\d{6}$/.test(code) ? "statistical_region" : /^E(06|08|09|10)\d{6}$/.test(code) ? "council" : null;
  if (kind !== null && GEOGRAPHIES[kind].includes(geography)) return { kind, scheme: "ons", code, name: row.text("name") };
  row.refuse("invalid_code", `The code ${quoteValue(code)} is not of a known kind of area, or not of the geography ${quoteValue(geography)}.`, "code");
  return null;
}

function valueOf(row: Row, { most, unit }: ExploreIndicator): Pick<SourceFigure, "value" | "mark" | "status"> | null {
  const letter = row.text("status");
  if (row.text("value") === "") {
    const mark = Object.hasOwn(STATUS_MARKS, letter) ? STATUS_MARKS[letter] : undefined;
    if (mark !== undefined) return { value: null, mark, status: "final" };
    row.refuse("not_a_number", `The observation is empty and the status ${quoteValue(letter)} is not a reason that is known.`, "status");
    return null;
  }
  const status = Object.hasOwn(STATUSES, letter) ? STATUSES[letter] : undefined;
  if (status === undefined) {
    row.refuse("value_note", `What the status ${quoteValue(letter)} says of an observation is not known.`, "status");
    return null;
  }
  const [value, lower, upper] = [row.number("value", {}), row.number("lower", EMPTY_LIMIT), row.number("upper", EMPTY_LIMIT)];
  if (value?.kind !== "value" || lower === null || upper === null) return null;
  const isOutside = (lower.kind === "value" && lower.value > value.value) || (upper.kind === "value" && upper.value < value.value);
  if (value.value < 0 || value.value > most) row.refuse("out_of_range", `The observation ${row.text("value")} cannot be of this measure, in ${unit}.`, "value");
  else if (isOutside) row.refuse("out_of_range", "The observation lies outside its own confidence limits.", "value");
  else return { value: value.value, mark: null, status };
  return null;
}
