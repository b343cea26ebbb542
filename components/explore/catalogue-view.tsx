"use client";

import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Badge } from "@/components/ui/badge";
import { CheckboxesField } from "@/components/ui/checkboxes-field";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-types";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { byOversightArea, HELD_KIND_TEXT, HELD_KINDS, METRIC_AREA_TEXT, type CatalogueFilter, type CatalogueRow } from "@/lib/explore/domain/metric-catalogue";
import type { StartBoard } from "@/lib/explore/domain/start-board";
import { METRIC_AREAS } from "@/lib/metrics/domain/metric";
import type { SaveChoices } from "@/lib/saved-views/domain/saved-view";
import { NO_FIGURE } from "@/lib/shared/format-number";
import { SaveView } from "./save-view";

export type CatalogueViewProps = {
  catalogue: { readonly rows: readonly CatalogueRow[]; readonly total: number; readonly heldTotal: number; readonly sources: readonly string[] };
  filter: CatalogueFilter;
  board: StartBoard | null;
  boards: readonly { readonly code: string; readonly name: string }[];
  /** The page's parameters. */
  given: Readonly<Record<string, string>>;
  save: SaveChoices | null;
};

const COLUMNS: readonly Column<CatalogueRow>[] = [
  {
    key: "name", head: "Metric", rowHeader: true,
    cell: (row) => (
      <>
        {row.href === null ? row.name : <a href={row.href}>{row.name}</a>} <span className="mute">{row.code}</span>
        {row.isNaoNamed && <> <Badge kind="plain">NAO</Badge></>}
        {row.isIllustrative && <> <Badge kind="illustrative" /></>}
        {row.href === null && <> <Badge kind="provisional">not loaded</Badge></>}
        <small>{row.counts}</small>
      </>
    ),
  },
  { key: "held", head: "Figures held", cell: (row) => (row.howToLoad === null ? row.held.map((line) => <div key={line}>{line}</div>) : <>{row.howToLoad.text}{row.howToLoad.href !== null && <> <a href={row.howToLoad.href}>{row.howToLoad.link}<span className="vh">: {row.name}</span></a></>}</>) },
  { key: "latest", head: "Latest", cell: (row) => row.latest ?? NO_FIGURE },
  { key: "next", head: "Next update", cell: (row) => row.next ?? NO_FIGURE },
  { key: "polarity", head: "Direction", cell: (row) => row.polarity },
  { key: "source", head: "Source", cell: (row) => <small>{row.source}</small> },
];

/** Every metric of the catalogue, with what it counts, what is held, and how to load what is not. */
export function CatalogueView({ catalogue, filter, board, boards, given, save }: CatalogueViewProps) {
  const { rows, total, heldTotal, sources } = catalogue;
  const isFiltered = rows.length < total;
  const download = `/metrics/download${Object.keys(given).length === 0 ? "" : `?${new URLSearchParams(given).toString()}`}`;
  return (
    <main id="main" className="wrap stack">
      <PageHeader
        eyebrow="Metrics"
        title={`${heldTotal} of ${total} metrics have figures`}
        intro={board === null ? "Links open England; choose a board to open its own figures where they are held." : <>Links open {board.name}{board.because === "last" ? ", the board you looked at last" : ""}, where figures of boards are held, else England.</>}
        facts={[<a key="file" href={download}>Download CSV{isFiltered ? " of these metrics" : ""}</a>, <a key="nao" href="/views/nao">The eight metrics that the National Audit Office named</a>, <a key="new" href="/whats-new">What’s new</a>]}
        alone
      />
      <FilterBar label="Filter metrics" action="/metrics" resetHref="/metrics" apply="Show">
        <TextField id="q" name="q" label="Words" type="search" maxLength={80} width={20} defaultValue={filter.words} />
        <SelectField id="oversight" name="oversight" label="Area of oversight" defaultValue={filter.area ?? ""} options={[{ value: "", label: "All areas" }, ...METRIC_AREAS.map((area) => ({ value: area, label: METRIC_AREA_TEXT[area] }))]} />
        <SelectField id="kind" name="kind" label="Figures held for" defaultValue={filter.kind ?? ""} options={[{ value: "", label: "Any body" }, ...HELD_KINDS.map((kind) => ({ value: kind, label: HELD_KIND_TEXT[kind]?.[1] ?? kind }))]} />
        <SelectField id="source" name="source" label="Source" defaultValue={filter.source ?? ""} options={[{ value: "", label: "Any source" }, ...sources.map((source) => ({ value: source, label: source.length > 60 ? `${source.slice(0, 59)}…` : source }))]} />
        <SelectField id="area" name="area" label="Links open" defaultValue={board?.code ?? "england"} options={[{ value: "england", label: "England" }, ...boards.map(({ code, name }) => ({ value: code, label: name }))]} />
        <CheckboxesField id="held" name="held" label="Show" small options={[{ value: "1", label: "Only metrics with figures" }]} defaultValues={filter.onlyHeld ? ["1"] : []} />
      </FilterBar>
      {save !== null && <SaveView choices={save} name={filter.words === "" ? "Metrics" : `Metrics: ${filter.words}`} />}
      <p role="status" className="small">{rows.length === total ? `All ${total} metrics` : `${rows.length} of ${total} metrics`}</p>
      {rows.length === 0 && <EmptyState level={2} title="No metric fits" actions={<a href="/metrics">See all metrics</a>}>Try fewer or other words, such as the name of a publication.</EmptyState>}
      {byOversightArea(rows).map((group) => (
        <Section key={group.area} id={group.area} title={METRIC_AREA_TEXT[group.area]} subtitle={`${group.rows.filter(({ href }) => href !== null).length} of ${group.rows.length} with figures`}>
          <DataTable caption={`${METRIC_AREA_TEXT[group.area]}: metrics`} captionHidden columns={COLUMNS} rows={group.rows} rowKey={(row) => row.code} kind="stacked" />
        </Section>
      ))}
    </main>
  );
}
