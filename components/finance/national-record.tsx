import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data-table";
import { recordFinding, recordOn } from "@/lib/finance/domain/national-record";

/** What documents state of the finances of all systems, each figure with its source. Published, never illustrative. */
export function NationalRecord({ asOf }: { asOf: string }) {
  const record = recordOn(asOf);
  if (record.length === 0) return null;
  const titles = [...new Set(record.map(({ title }) => title))];
  return (
    <Section id="record" title={recordFinding(record)} subtitle="National figures as documents state them. They are real, and none of them is worked out from the returns above.">
      <DataTable
        caption="National figures of systems’ finances, with their sources" captionHidden minWidth={52}
        columns={[
          { key: "figure", head: "Figure", rowHeader: true, cell: ({ figure }) => <b>{figure}</b> },
          { key: "words", head: "What it is", cell: ({ words }) => words },
          { key: "period", head: "Period", cell: ({ period }) => period },
          { key: "source", head: "Source", cell: ({ source }) => <>{source.url === null ? source.title : <a href={source.url}>{source.title}</a>}, {source.publisher}</> },
        ]}
        rowGroups={titles.map((title) => ({ key: title, heading: title, rows: record.filter((one) => one.title === title) }))}
        rowKey={({ title, period, figure }) => `${title}|${period}|${figure}`}
      />
    </Section>
  );
}
