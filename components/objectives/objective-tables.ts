import type { DrawnColumn, DrawnTable } from "@/lib/charts/drawn-table";
import type { FigureTableSpec } from "@/lib/explore/domain/figure-table";
import { markWords } from "@/lib/explore/domain/mark-words";
import { OUTCOME_WORD } from "@/lib/explore/domain/outcome-word";
import type { AreaParts } from "@/lib/objectives/domain/area-parts";
import type { BoardLine, ObjectivePage } from "@/lib/scorecards/domain/objective-page";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";

const text = (key: string, head: string, isExtra = false): DrawnColumn => ({ key, head, kind: "text", ...(isExtra && { isExtra }) });

/** Every board of the national view, one row each, worst value first. */
export function boardsTable({ national, objective }: Pick<ObjectivePage, "national" | "objective">): DrawnTable | null {
  if (national === null) return null;
  const { metric } = national;
  const number = (key: string, head: string, more: Partial<DrawnColumn> = {}): DrawnColumn => ({ key, head, kind: "number", unit: metric?.unitLabel ?? "", decimals: metric?.decimals ?? 1, ...more });
  const gap = { unit: metric?.unit === "percent" ? "points a year" : `${metric?.unitLabel ?? ""} a year` };
  const cells: readonly (readonly [DrawnColumn, (line: BoardLine) => string | number | null])[] = [
    [text("board", "Board"), ({ name }) => name],
    [text("code", "Code", true), ({ code }) => code],
    [text("region", "Region", true), ({ regionName }) => regionName],
    [number("value", "Latest"), ({ value }) => value],
    [text("period", "Period", true), ({ periodEnd }) => (periodEnd === null ? null : formatPeriod(periodEnd, "month"))],
    [number("year_ago", "A year before", { isExtra: true }), ({ yearAgo }) => yearAgo],
    [number("step", "Step in force"), ({ step }) => step],
    [text("status", "Status"), ({ statusText }) => statusText],
    [text("because", "Why", true), ({ because }) => because],
    [text("realism", "Realism of the final target"), ({ realismWord }) => (realismWord === "" ? "not judged" : realismWord)],
    [number("share", "Past windows that gained as much", { unit: "% of windows", decimals: 1 }), ({ share }) => share],
    [number("windows", "Windows", { unit: "", decimals: 0, isExtra: true }), ({ windows }) => windows],
    [number("needed", "Needs", { ...gap, signed: true }), ({ needed }) => needed],
    [number("achieved", "Achieved", { ...gap, signed: true }), ({ achieved }) => achieved],
    [number("ratio", "Needed against achieved", { unit: "times", decimals: 1, isExtra: true }), ({ ratio }) => ratio],
    [text("reached", "Reached at the pace achieved", true), ({ reachedOn }) => (reachedOn === null ? "" : formatPeriod(reachedOn, "month"))],
    [text("basis", "Basis", true), ({ basis }) => basis],
    [text("trajectory", "Held against", true), ({ isOwnTrajectory }) => (isOwnTrajectory ? "own agreed trajectory" : "national line")],
  ];
  return { caption: `${objective.title}: every board`, columns: cells.map(([column]) => column), rows: national.boards.map((line) => cells.map(([, of]) => of(line))) };
}

/** The same with links to each board's page, in the state of this one. */
export function linkedBoards(page: Pick<ObjectivePage, "national" | "objective">, hrefOf: (code: string) => string, order: string): FigureTableSpec | null {
  const table = boardsTable(page);
  if (table === null || page.national === null) return null;
  const { boards, metric } = page.national;
  const marks = Object.fromEntries(boards.flatMap((line, at) => [
    ...(line.value === null ? [[`${at}|value`, "no figure"]] : []), ...(line.share === null ? [[`${at}|share`, "not judged"], [`${at}|needed`, "not judged"]] : []),
    ...(line.achieved === null ? [[`${at}|achieved`, "too few figures"]] : []), ...(line.step === null ? [[`${at}|step`, "none in force"]] : []),
    ...(line.ratio === null ? [[`${at}|ratio`, line.achieved !== null && line.achieved < 0 ? "moving the wrong way" : "none"]] : []),
  ]));
  return {
    caption: table.caption, marks, order,
    columns: table.columns.map((column) => ({ ...column, ...(column.key === "board" && { rowHeader: true }), ...(column.key === "value" && metric !== null && { heat: metric.polarity }) })),
    rows: table.rows.map((row, at) => [{ text: String(row[0]), href: hrefOf(boards[at]?.code ?? "") }, ...row.slice(1)]),
  };
}

/** Every measure of the objective with its figures over time, one row a figure. */
export function measuresTable({ measures, objective, area }: Pick<ObjectivePage, "measures" | "objective" | "area">): DrawnTable {
  return {
    caption: `Measures of ${objective.title}, ${area.name}`,
    columns: [text("measure", "Measure"), text("role", "Role"), text("period", "Period"), { key: "value", head: "Value", kind: "number", decimals: 1 }, text("unit", "Unit"), text("status", "Status of the latest")],
    rows: measures.flatMap(({ name, role, unitLabel, statusText, chart }): (string | number | null)[][] => (chart === null
      ? [[name, role, null, null, unitLabel, statusText]]
      : chart.periods.flatMap(({ text: period }, at) => { const value = chart.panels[0]?.values[at] ?? null; return value === null ? [] : [[name, role, period, value, unitLabel, statusText]]; }))),
  };
}

const partRows = ({ metric, group, periodText, parts, england, sum, kind }: AreaParts): readonly (string | number | null)[][] => {
  const measure = `${metric.name}${group === null ? "" : `, ${group}`}`;
  return [
    ...parts.map((part) => [measure, periodText, kind, part.name, part.code, part.value, part.interval?.lower ?? null, part.interval?.upper ?? null, part.numerator, part.denominator, metric.unitLabel, england === null ? "not compared" : OUTCOME_WORD[part.outcome], part.shareOfCouncil, part.value === null ? markWords(part.mark) : ""]),
    ...(sum === null ? [] : [[measure, periodText, "board", "All councils of the board, built from councils", "", sum.value, null, null, sum.numerator, sum.denominator, metric.unitLabel, "not compared", null, ""]]),
    ...(england === null ? [] : [[measure, periodText, "england", "England", "england", england, null, null, null, null, metric.unitLabel, "not compared", null, ""]]),
  ];
};

const PART_COLUMNS: readonly DrawnColumn[] = [
  text("measure", "Measure"), text("period", "Period"), text("kind", "Kind of body"), text("name", "Body"), text("code", "Code", true), { key: "value", head: "Value", kind: "number", decimals: 1 },
  { key: "lower", head: "95% interval from", kind: "number", decimals: 1 }, { key: "upper", head: "95% interval to", kind: "number", decimals: 1 },
  { key: "numerator", head: "Numerator", kind: "number", decimals: 0, isExtra: true }, { key: "denominator", head: "Denominator", kind: "number", decimals: 0, isExtra: true }, text("unit", "Unit"), text("england", "Beside England"),
  { key: "share_of_council", head: "Residents of the council who live in the board", unit: "%", kind: "number", decimals: 1, isExtra: true }, text("note", "Why there is no value"),
];

/** Every council or trust of every measure, one row each, for the file. */
export const partsTable = ({ parts, objective, area }: Pick<ObjectivePage, "parts" | "objective" | "area">): DrawnTable =>
  ({ caption: `${objective.title} by council or trust, ${area.name}`, columns: PART_COLUMNS, rows: parts.flatMap(partRows) });

/** What was asked, newest first. */
export const historyTable = ({ history, objective, area }: Pick<ObjectivePage, "history" | "objective" | "area">): DrawnTable => ({
  caption: `What was asked of ${area.name}: ${objective.title}`,
  columns: [text("when", "Date"), text("change", "Change"), text("by", "By"), text("why", "Why, or source")],
  rows: history.map(({ when, change, by, why, on, isIllustrative }) => [on === null ? when : formatDate(on), `${change}${isIllustrative ? " (illustrative)" : ""}`, by, why]),
});
