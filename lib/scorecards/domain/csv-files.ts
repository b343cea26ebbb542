import { chartTable } from "@/lib/charts/chart-table";
import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { STATUS_WORD } from "@/lib/shared/objective-status";
import { toCsv, type CsvCell } from "@/lib/shared/csv";
import type { MetricPage } from "./metric-page";
import type { BoardFigure, BoardRow, Overview } from "./overview";
import type { RevisionLog } from "./revision-log";
import type { RevisionLine, ShownRevision } from "./revision-texts";

/** Marker, old value, day and reason of a revised figure; "no" and nothing for one that stands as first published. */
const REVISION_COLUMNS = ["revised", "value_before", "revised_on", "revision_reason"] as const;

const revisionCells = (revision: Omit<ShownRevision, "reason"> | undefined, reason: string | undefined): readonly CsvCell[] =>
  revision === undefined ? ["no", null, null, null] : ["yes", revision.before, revision.on, reason ?? null];

const figureHeader = (prefix: string): readonly string[] => ["value", "numerator", "denominator", "value_year_ago", "status", "stale", "variation", "assurance", ...REVISION_COLUMNS].map((name) => `${prefix}_${name}`);

const figureCells = (f: BoardFigure): readonly CsvCell[] => [
  f.value, f.numerator, f.denominator, f.yearAgo, STATUS_WORD[f.status], f.stale ? "yes" : "no", VARIATION_TEXT[f.variation], ASSURANCE_TEXT[f.assurance], ...revisionCells(f.revision, f.revision?.reason),
];

/** The overview's table, with its rows as shown, in full precision. */
export function overviewCsv(overview: Overview, rows: readonly BoardRow[]): string {
  const header = ["icb_code", "icb_name", "region", "period_end", "as_of", "boundary_set", "basis", "coverage_changed", "waiting_list", ...figureHeader("within_18_weeks_percent"), ...figureHeader("over_52_weeks_percent"), "points_a_year_needed", "source"];
  return toCsv(header, rows.map((row) => [
    row.code, row.name, row.regionName, overview.release?.periodEnd ?? null, overview.asOf, overview.set, row.basis, row.coverageChanged ? "yes" : "no", row.list,
    ...figureCells(row.figures.E01), ...figureCells(row.figures.E03), row.figures.E01.needs, overview.source,
  ]));
}

/** The chart's table: the months shown, with limits, step, signal, basis and what was revised. */
export function metricRows(page: MetricPage): { readonly header: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] } {
  const header = ["area_code", "area_name", "metric", "metric_name", "unit", "as_of", "boundary_set", "period_end", "value", "mean", "lower_limit", "upper_limit", "step_in_force", "england", "signal", "basis", ...REVISION_COLUMNS, "source"];
  const rows = chartTable(page.spec).rows.map((r, index) => {
    const revision = page.revised[r.periodEnd];
    return [
      page.area.code, page.area.name, page.metric.code, page.metric.name, page.metric.unitLabel, page.asOf, page.set, r.periodEnd, r.value, r.mean, r.lower, r.upper, r.target, r.reference, r.signal,
      page.bases[index] ?? "published", ...revisionCells(revision, revision?.reason), page.source,
    ];
  });
  return { header, rows };
}

export function metricCsv(page: MetricPage): string {
  const { header, rows } = metricRows(page);
  return toCsv(header, rows);
}

/** A metric's revision log: one row a change. */
export function revisionsCsv({ metric, asOf, unknownBefore }: Pick<RevisionLog, "metric" | "asOf" | "unknownBefore">, lines: readonly RevisionLine[]): string {
  const header = [
    "revised_on", "revised_on_basis", "area_code", "area_name", "metric", "metric_name", "unit", "period_end", "cause", "value_before", "numerator_before", "denominator_before", "mark_before",
    "value_now", "numerator_now", "denominator_now", "mark_now", "difference", "release", "former_release", "reason", "revisions_unknown_before", "as_of",
  ];
  return toCsv(header, lines.map((line) => [
    line.on, line.basis, line.areaCode, line.areaName, metric.code, metric.name, metric.unitLabel, line.periodEnd, line.cause, ...figureOf(line.was), ...figureOf(line.is),
    line.difference, line.release, line.formerRelease, line.reason, unknownBefore, asOf,
  ]));
}

const figureOf = (figure: RevisionLine["was"]): readonly CsvCell[] => (figure === null ? [null, null, null, "no figure"] : [figure.value, figure.numerator, figure.denominator, figure.mark]);
