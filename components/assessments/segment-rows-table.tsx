import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-types";
import type { SegmentRow } from "@/lib/assessments/domain/segment-pages";
import { deficitRuleWord, score, segmentNumber } from "@/lib/assessments/domain/segment-words";

type SegmentRowsTableProps = {
  caption: string;
  rows: readonly SegmentRow[];
  /** "?asOf=…" or nothing, for the links. */
  query: string;
};

/** Trusts with their published segment and how it came about; no ranks, which are not known without their ranges. */
export function SegmentRowsTable({ caption, rows, query }: SegmentRowsTableProps) {
  const columns: readonly Column<SegmentRow>[] = [
    { key: "name", head: "Trust", rowHeader: true, cell: ({ trust, isSure }) => <><a href={`/trusts/${trust.code}/segment${query}`}>{trust.shortName}</a>{!isSure && <small>its board was split: this one or another</small>}</> },
    { key: "type", head: "Type", cell: ({ explained }) => explained.result.bodyType.replace(/ trust$/, "") },
    { key: "quarter", head: "Quarter", cell: ({ quarter }) => quarter.name },
    { key: "segment", head: "Segment", unit: "published", align: "right", cell: ({ explained }) => <b>{explained.result.segment ?? "–"}</b> },
    { key: "average", head: "Average score", unit: "1.00 to 4.00", align: "right", cell: ({ explained }) => score(explained.average) },
    { key: "by", head: "By its average", unit: "segment", align: "right", cell: ({ explained }) => (explained.byAverage === null ? "–" : segmentNumber(explained.byAverage)) },
    { key: "override", head: "Rule for deficits", gap: true, cell: ({ explained }) => deficitRuleWord(explained) },
    { key: "better", head: "To a better segment", unit: "points of the average", align: "right", cell: ({ explained }) => (explained.overrides.length > 0 ? <span className="mute">no score can</span> : score(explained.toBetter)) },
  ];
  return <DataTable<SegmentRow> caption={caption} rows={rows} rowKey={({ trust }) => trust.code} columns={columns} minWidth={64} stickyName />;
}
