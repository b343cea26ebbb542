import { chartTable } from "@/lib/charts/chart-table";
import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { STATUS_WORD } from "@/lib/objectives/domain/status-words";
import { toCsv, type CsvCell } from "@/lib/shared/csv";
import type { MetricPage } from "./metric-page";
import type { BoardFigure, BoardRow, Overview } from "./overview";
import type { Scorecard } from "./scorecard";

const figureHeader = (prefix: string): readonly string[] => ["value", "numerator", "denominator", "value_year_ago", "status", "stale", "variation", "assurance"].map((name) => `${prefix}_${name}`);

const figureCells = (f: BoardFigure): readonly CsvCell[] => [
  f.value, f.numerator, f.denominator, f.yearAgo, STATUS_WORD[f.status], f.stale ? "yes" : "no", VARIATION_TEXT[f.variation], ASSURANCE_TEXT[f.assurance],
];

/** The overview's table, with its rows as shown, in full precision. */
export function overviewCsv(overview: Overview, rows: readonly BoardRow[]): string {
  const header = ["icb_code", "icb_name", "region", "period_end", "as_of", "boundary_set", "basis", "coverage_changed", "waiting_list", ...figureHeader("within_18_weeks_percent"), ...figureHeader("over_52_weeks_percent"), "points_a_year_needed", "source"];
  return toCsv(header, rows.map((row) => [
    row.code, row.name, row.regionName, overview.release?.periodEnd ?? null, overview.asOf, overview.set, row.basis, row.coverageChanged ? "yes" : "no", row.list,
    ...figureCells(row.figures.E01), ...figureCells(row.figures.E03), row.figures.E01.needs, overview.source,
  ]));
}

/** The scorecard's table, one row a measure. */
export function scorecardCsv(scorecard: Scorecard): string {
  const header = ["icb_code", "icb_name", "as_of", "boundary_set", "objective", "objective_title", "metric", "metric_name", "unit", "part", "period_end", "value", "step_in_force", "status", "status_reason", "stale", "variation", "assurance", "points", "basis", "note", "source"];
  const { board, asOf, set, source } = scorecard;
  return toCsv(header, scorecard.objectives.flatMap((o): CsvCell[][] => {
    const lead = [board.code, board.name, asOf, set, o.code, o.title];
    if (o.measures.length === 0) return [[...lead, null, null, null, null, null, null, null, "Not measured", o.notMeasured, null, null, null, null, null, null, source]];
    return o.measures.map((m) => [
      ...lead, m.metricCode, m.name, m.unitLabel, m.part, m.periodEnd, m.value, m.stepText === "–" ? null : m.stepText, m.part === "context" ? null : m.statusWord, m.part === "context" ? null : m.because,
      m.stale ? "yes" : "no", VARIATION_TEXT[m.variation], ASSURANCE_TEXT[m.assurance], m.points, board.basis, m.coverageTexts.join(" "), source,
    ]);
  }));
}

/** The chart's table: the months shown, with limits, step and signal. */
export function metricCsv(page: MetricPage): string {
  const header = ["area_code", "area_name", "metric", "metric_name", "unit", "as_of", "boundary_set", "period_end", "value", "mean", "lower_limit", "upper_limit", "step_in_force", "england", "signal", "basis", "source"];
  return toCsv(header, chartTable(page.spec).rows.map((r) => [
    page.area.code, page.area.name, page.metric.code, page.metric.name, page.metric.unitLabel, page.asOf, page.set, r.periodEnd, r.value, r.mean, r.lower, r.upper, r.target, r.reference, r.signal, page.row.basis, page.source,
  ]));
}
