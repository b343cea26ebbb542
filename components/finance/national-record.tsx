import { Section } from "@/components/layout/section";
import { DocumentSource } from "@/components/scorecards/document-source";
import { DataTable } from "@/components/ui/data-table";
import { recordFinding, type RecordedFact } from "@/lib/finance/domain/national-record";

/** What documents state of the finances of all systems, each figure with its source. Published, never illustrative. */
export function NationalRecord({ record }: { record: readonly RecordedFact[] }) {
  if (record.length === 0) return null;
  return (
    <Section id="record" title={recordFinding(record)} subtitle="National figures as documents state them. They are real, and none of them is worked out from the returns above.">
      <DataTable
        caption="National figures of systems’ finances, with their sources" captionHidden minWidth={52}
        columns={[
          { key: "figure", head: "Figure", rowHeader: true, cell: ({ figure }) => <b>{figure}</b> },
          { key: "words", head: "What it is", cell: ({ words }) => words },
          { key: "period", head: "Period", cell: ({ period }) => period },
          { key: "source", head: "Source", cell: ({ source, page }) => <DocumentSource source={source} page={page} /> },
        ]}
        rowGroups={record.map(({ id, title, statements }) => ({ key: id, heading: title, rows: statements }))}
        rowKey={({ words, period, figure }) => `${words}|${period}|${figure}`}
      />
    </Section>
  );
}
