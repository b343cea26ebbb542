import { DataTable } from "@/components/ui/data-table";
import { score } from "@/lib/assessments/domain/segment-words";
import type { PublishedScore } from "@/lib/assessments/domain/segment-record";
import { formatNumber } from "@/lib/shared/format-number";
import type { Contribution } from "@/lib/statistics/oversight-framework/explain-segment";

export type MetricRow = PublishedScore & { counted: Contribution | null };

/** Metrics with their period, value, score and what they add to the average. */
export function MetricTable({ rows, caption }: { rows: readonly MetricRow[]; caption: string }) {
  const value = (of: number | null): string => formatNumber(of, { decimals: 2 });
  return (
    <DataTable<MetricRow>
      caption={caption} rows={rows} rowKey={({ metricId }) => metricId} minWidth={64}
      columns={[
        { key: "name", head: "Metric", rowHeader: true, cell: (row) => <>{row.name}<small>{row.domain}</small></> },
        { key: "period", head: "Period of the data", cell: (row) => row.reporting ?? "not in the file held" },
        { key: "value", head: "Value", align: "right", cell: (row) => <>{value(row.value)}{row.units !== null && <small>{row.units}</small>}</> },
        { key: "median", head: "Median", unit: "of its type", align: "right", cell: (row) => value(row.median) },
        { key: "score", head: "Score", unit: "1.00 to 4.00", align: "right", cell: (row) => score(row.score) },
        { key: "weight", head: "Weight", align: "right", cell: (row) => (row.counted === null ? formatNumber(null) : row.counted.weight === 1 ? "1" : "1/3") },
        { key: "contribution", head: "Moves the average", unit: "points", align: "right", cell: (row) => formatNumber(row.counted?.contribution ?? null, { decimals: 2, signed: true }) },
      ]}
    />
  );
}
