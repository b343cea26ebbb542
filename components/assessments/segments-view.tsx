import { packTable } from "@/components/explore/compact-table";
import { DownloadLinks } from "@/components/explore/download-links";
import { PackedTable } from "@/components/explore/packed-table";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { AsOfForm } from "@/components/scorecards/as-of-form";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { queryString } from "@/components/ui/query-string";
import { SelectField } from "@/components/ui/select-field";
import { agreementFinding, segmentsFinding, worstRegionFinding } from "@/lib/assessments/domain/list-findings";
import { ruleSetList } from "@/lib/assessments/domain/rule-set-list";
import { countRows, type SegmentCounts } from "@/lib/assessments/domain/count-rows";
import type { SegmentsPage } from "@/lib/assessments/domain/segment-pages";
import { shownRows } from "@/lib/assessments/domain/shown-rows";
import { formatDate } from "@/lib/shared/format-date";
import { RuleSetTable } from "./rule-set-table";
import { EVERY_COLUMN, segmentsTable } from "./segments-table";

export type SegmentsViewProps = { page: SegmentsPage; query: Readonly<Record<string, string>> };

/** What a filter leaves as it is. */
const KEPT = new Set(["asOf", "sort", "q", "cols", "dense", "heat"]);

/** Published segments of every trust, by type and region, and the rules behind them. */
export function SegmentsView({ page, query }: SegmentsViewProps) {
  const { asOf, quarters, quarter, rows, registered, thresholds, source } = page;
  const shown = shownRows(rows, query);
  const day = query.asOf === undefined ? "" : `?asOf=${query.asOf}`;
  const download = `/segments/download?${new URLSearchParams({ ...query, cols: EVERY_COLUMN }).toString()}`;
  const kept = Object.fromEntries(Object.entries(query).filter(([name]) => KEPT.has(name)));
  return (
    <>
      <AsOfBar asOf={formatDate(asOf)} changeHref="#as-of" latest={quarter === null ? undefined : { label: "Segments", period: quarter.name, published: quarter.published }} csvHref={rows.length === 0 ? undefined : download} />
      <main id="main" className="wrap stack">
        <PageHeader
          eyebrow="Segments of trusts, NHS Oversight Framework" title={segmentsFinding(rows)} alone
          intro="ICBs were not segmented in 2025/26: these are trusts. The page of each ICB shows the trusts of its area."
          facts={[...(quarter === null ? [] : [<span key="quarter"><b>{quarter.name}</b>, {rows.length} of {registered} trusts in the register are held</span>]), <a key="rules" href="#rules">Rules</a>, <a key="method" href="/methods/oversight-framework">Method</a>]}
        />
        {rows.length === 0 ? <EmptyState title="No segments">None was published by this day that is held here.</EmptyState> : (
          <>
            <div className="half">
              <Section id="types" title="By type of trust" subtitle={`Trusts in each segment, ${quarter?.name ?? ""}. Averages of two types are not compared.`}><Counts of="Type of trust" counts={countRows(rows, ({ explained }) => explained.result.bodyType)} /></Section>
              <Section id="regions" title={worstRegionFinding(rows)} subtitle={`Trusts in each segment, ${quarter?.name ?? ""}`}><Counts of="Region" counts={countRows(rows, ({ region }) => region?.shortName ?? "Not in a region")} /></Section>
            </div>
            <Section id="list" title={shown.length === rows.length ? "Every trust, best average score first within its type" : `${shown.length} of ${rows.length} trusts`} subtitle="Published segment and average score; the rest is worked out here. Neighbours are not distinguishable: no ranks are given." source={source}>
              <FilterBar label="Filter trusts" keep={kept} resetHref={queryString(kept, {}) || "?"}>
                <SelectField id="quarter" name="quarter" label="Quarter" defaultValue={quarter?.periodEnd} options={quarters.map(({ periodEnd, name, trusts }) => ({ value: periodEnd, label: `${name} (${trusts} ${trusts === 1 ? "trust" : "trusts"})` }))} />
                <SelectField id="type" name="type" label="Type" defaultValue={query.type ?? ""} options={[{ value: "", label: "All" }, ...[...new Set(rows.map(({ explained }) => explained.result.bodyType))].map((type) => ({ value: type, label: type }))]} />
                <SelectField id="region" name="region" label="Region" defaultValue={query.region ?? ""} options={[{ value: "", label: "All" }, ...regionsOf(rows)]} />
                <SelectField id="segment" name="segment" label="Segment" defaultValue={query.segment ?? ""} options={[{ value: "", label: "All" }, ...["1", "2", "3", "4"].map((segment) => ({ value: segment, label: segment }))]} />
              </FilterBar>
              {shown.length === 0 ? <p>No trust fits the filter.</p> : <PackedTable table={packTable(segmentsTable(shown, quarter?.name ?? "", day))} query={query} downloadHref={download} />}
              <DownloadLinks href={download} subject="published segments" />
            </Section>
          </>
        )}
        <Section id="rules" title={rows.length === 0 ? "Editions of the rules" : agreementFinding(rows)} subtitle="Editions of the rules known here, newest first. The file held does not name the trusts in deficit: where the rule for deficits decides, that is read from the published segment itself and is no independent check."><RuleSetTable rules={ruleSetList(thresholds)} /></Section>
        <Section id="as-of" title="As known on another day" subtitle="Segments are kept as they were published."><AsOfForm asOf={asOf} keep={query} /></Section>
      </main>
    </>
  );
}

const regionsOf = (rows: SegmentsPage["rows"]): { value: string; label: string }[] =>
  [...new Map(rows.flatMap(({ region }) => (region === null ? [] : [[region.code, region.shortName] as const])))].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, "en-GB"));

function Counts({ of, counts }: { of: string; counts: readonly SegmentCounts[] }) {
  return (
    <DataTable<SegmentCounts>
      caption={`Trusts in each segment by ${of.toLowerCase()}`} captionHidden minWidth={30} rows={counts} rowKey={({ name }) => name}
      columns={[
        { key: "name", head: of, rowHeader: true, cell: ({ name }) => name },
        ...([1, 2, 3, 4] as const).map((segment) => ({ key: String(segment), head: `Segment ${segment}`, align: "right" as const, cell: (row: SegmentCounts) => row.bySegment[segment - 1] ?? 0 })),
        { key: "all", head: "All", align: "right", cell: ({ all }) => <b>{all}</b> },
        { key: "override", head: "By deficit alone", unit: "of segment 3", align: "right", cell: ({ byDeficit }) => byDeficit },
      ]}
    />
  );
}
