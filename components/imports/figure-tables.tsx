import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-types";
import { CHANGES_A_PAGE, type TouchedMetric } from "@/lib/imports/domain/import-page";
import type { ReportedChange, ReportedFigure, ReportedNew, ReportedOutlier } from "@/lib/imports/domain/import-report";
import { rankOutliers } from "@/lib/imports/domain/rank-outliers";
import { differenceText, relativeText, shareText, telling, valueText } from "@/lib/imports/domain/reported-text";
import type { Figure } from "@/lib/observations/domain/compare-figures";
import { formatShortDate } from "@/lib/shared/format-date";
import { formatNumber, NO_FIGURE } from "@/lib/shared/format-number";

const FIGURE: readonly Column<ReportedFigure>[] = [
  { key: "metric", head: "Metric", rowHeader: true, cell: (row) => `${row.metricCode} ${row.metricName}` },
  { key: "body", head: "Body", cell: (row) => row.areaName },
  { key: "period", head: "Period", unit: "to", fit: true, cell: (row) => formatShortDate(row.now.periodEnd) },
];

const keyOf = ({ now }: ReportedFigure): string => `${now.metricCode}|${now.areaId}|${now.periodEnd}`;

function Value({ change, figure }: { change: ReportedChange; figure: Figure }) {
  const share = shareText(figure);
  return <>{valueText(telling(change), figure)}{share !== null && <small>{share}</small>}</>;
}

const CHANGE: readonly Column<ReportedChange>[] = [
  ...FIGURE,
  { key: "old", head: "In force", align: "right", cell: (row) => <Value change={row} figure={row.before} /> },
  { key: "new", head: "In the file", align: "right", cell: (row) => <b><Value change={row} figure={row.now} /></b> },
  { key: "difference", head: "Difference", align: "right", cell: differenceText },
  { key: "relative", head: "Change", unit: "of the old figure", align: "right", cell: relativeText },
];

/** Changed figures, old beside new. */
export function ChangesTable({ changes }: { changes: readonly ReportedChange[] }) {
  return <DataTable caption="Changed figures, old and new" captionHidden columns={CHANGE} rows={changes} rowKey={keyOf} minWidth={52} empty="There is no changed figure on this page of the list." />;
}

const NEW: readonly Column<ReportedNew>[] = [
  ...FIGURE,
  { key: "new", head: "In the file", align: "right", cell: (row) => <b>{valueText(row, row.now)}{shareText(row.now) !== null && <small>{shareText(row.now)}</small>}</b> },
  { key: "before", head: "Period before", align: "right", cell: (row) => (row.before === null ? NO_FIGURE : valueText(row, row.before)) },
  { key: "step", head: "Step", unit: "of the period before", align: "right", cell: (row) => (row.before === null ? NO_FIGURE : relativeText({ ...row, before: row.before })) },
];

/** New figures beside those of the period before, the largest step first, as many as one page holds. */
export function NewFiguresTable({ figures, total }: { figures: readonly ReportedNew[]; total: number }) {
  const note = total > CHANGES_A_PAGE ? `The ${CHANGES_A_PAGE} with the largest step of ${formatNumber(total)}` : undefined;
  return <DataTable caption="New figures" captionHidden={note === undefined} captionNote={note} columns={NEW} rows={figures.slice(0, CHANGES_A_PAGE)} rowKey={keyOf} minWidth={52} />;
}

const OUTLIER: readonly Column<ReportedOutlier>[] = [
  ...FIGURE,
  { key: "new", head: "In the file", align: "right", cell: (row) => <b>{valueText(row, row.now)}</b> },
  { key: "limits", head: "Limits of its series", align: "right", cell: (row) => `${valueText(row, { value: row.lower, mark: null })} to ${valueText(row, { value: row.upper, mark: null })}` },
];

/** Figures outside the limits of their own series, the furthest outside first, as many as one page holds. */
export function OutliersTable({ outliers }: { outliers: readonly ReportedOutlier[] }) {
  const note = outliers.length > CHANGES_A_PAGE ? `The ${CHANGES_A_PAGE} furthest outside of ${formatNumber(outliers.length)}` : undefined;
  return <DataTable caption="Figures outside the limits of their series" captionHidden={note === undefined} captionNote={note} columns={OUTLIER} rows={rankOutliers(outliers).slice(0, CHANGES_A_PAGE)} rowKey={keyOf} minWidth={40} />;
}

/** Metrics with the numbers of their new and changed figures; linked where the figures can be seen. */
export function MetricsTable({ metrics, linked }: { metrics: readonly TouchedMetric[]; linked: boolean }) {
  const columns: readonly Column<TouchedMetric>[] = [
    { key: "metric", head: "Metric", rowHeader: true, cell: ({ code, name, href }) => (linked ? <a href={href}>{code} {name}</a> : `${code} ${name}`) },
    { key: "added", head: "New", align: "right", cell: ({ added }) => formatNumber(added) },
    { key: "changed", head: "Changed", align: "right", cell: ({ changed }) => formatNumber(changed) },
  ];
  return <DataTable caption="New and changed figures by metric" captionHidden columns={columns} rows={metrics} rowKey={({ code }) => code} />;
}
