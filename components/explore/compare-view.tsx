"use client";
import { Section } from "@/components/layout/section";
import { CheckboxesField } from "@/components/ui/checkboxes-field";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { queryString } from "@/components/ui/query-string";
import { SummaryList } from "@/components/ui/summary-list";
import { Tabs } from "@/components/ui/tabs";
import type { ComparePage, CompareView as View } from "@/lib/explore/domain/compare-page";
import { KIND_WORDS } from "@/lib/explore/domain/kind-words";
import type { MetricTab } from "@/lib/explore/domain/metric-tabs";
import type { SaveChoices } from "@/lib/saved-views/domain/saved-view";
import type { CompactPage } from "./compact-figures";
import { DrawnFigures } from "./drawn-figures";
import { downloadOf, MetricFrameView, pinnedOf, type MetricQuery } from "./metric-frame-view";
import { PlainTable } from "./plain-table";
import { ReadingNotes } from "./reading-notes";

export type CompareViewProps = { page: CompactPage<ComparePage>; tabs: readonly MetricTab[]; query: MetricQuery; keep: SaveChoices | null };

const VIEW_LABEL: Readonly<Record<View, string>> = { bars: "All side by side", funnel: "By size, in a funnel", time: "A few over time", peers: "Nearest boards" };

/** Bodies of a kind set side by side: ranked, in a funnel, over time, or a board and its nearest. */
export function CompareView({ page, tabs, query, keep }: CompareViewProps) {
  const { metric, figures, view, views, facts, notes, reasons } = page;
  const here = `/metrics/${metric.code}/compare`;
  const downloadHref = downloadOf(page, "compare", query, { view });
  const noun = KIND_WORDS[page.kind];
  return (
    <MetricFrameView
      frame={page} tab="compare" tabs={tabs} query={query} keep={keep} title={page.title} crumb="Compare" isIllustrative={figures?.isIllustrative ?? false}
      switches={views.length > 1 && <Tabs label="Ways to compare" items={views.map((one) => ({ href: queryString(query, { view: one, sort: undefined, q: undefined, cols: undefined }), label: VIEW_LABEL[one], current: one === view }))} />}
    >
      {view === "time" && <AreaChooser page={page} here={here} query={query} />}
      {figures === null && (
        <EmptyState title={page.periodEnd === null ? "No figures held" : "No board chosen"} level={2}>
          {page.periodEnd === null ? "Nothing is held of this metric for boards, regions, councils or trusts as known on this day." : "Choose a board above; its five nearest boards, its region and England are then set beside it."}
        </EmptyState>
      )}
      {figures !== null && view === "time" && <DrawnFigures id="compare" figures={figures} query={query} downloadHref={downloadHref} fileName={`${metric.code}-${view}-${page.kind}-${page.periodEnd}`} pinned={pinnedOf(page)} />}
      {figures !== null && view !== "time" && (
        <div className="obj">
          <DrawnFigures id="compare" figures={figures} query={query} downloadHref={downloadHref} fileName={`${metric.code}-${view}-${page.kind}-${page.periodEnd}`} pinned={pinnedOf(page)} minWidth={40} />
          <div>
            <Section id="in-words" title="In words" light><SummaryList rows={[...facts]} /></Section>
            <ReadingNotes notes={notes} />
          </div>
        </div>
      )}
      {figures !== null && view === "time" && <ReadingNotes notes={notes} />}
      {reasons !== null && (
        <Section id="reasons" title={`Why these are the nearest ${noun.many}`} subtitle="Differences are peer less board. Deprivation: Indices of Deprivation 2025, averaged over residents. Residents: mid-2022.">
          <PlainTable spec={reasons} />
          <p><a href={downloadOf(page, "compare", query, { view, part: "reasons" })}>Download CSV<span className="vh">: why these are the nearest boards</span></a></p>
          <p className="src">Source: Ministry of Housing, Communities and Local Government, English Indices of Deprivation 2025, summed by board here from a public summary by sub-ICB location that is not an official statistic. Open Government Licence v3.0.</p>
        </Section>
      )}
    </MetricFrameView>
  );
}

/** Two to six areas by boxes; a plain form. */
function AreaChooser({ page, here, query }: { page: Pick<ComparePage, "areas" | "shown" | "kind">; here: string; query: MetricQuery }) {
  const { areas, shown, kind } = page;
  const names = shown.map((code) => areas.find(({ value }) => value === code)?.label ?? code);
  return (
    <Details summary={`Choose ${KIND_WORDS[kind].many} (shown: ${names.join("; ")})`}>
      <FilterBar label={`Choose ${KIND_WORDS[kind].many}`} action={here} keep={Object.fromEntries(Object.entries(query).filter(([name]) => name !== "areas"))} resetHref={queryString(query, { areas: undefined })} apply="Compare">
        <CheckboxesField id="areas" name="areas" label={`Two to six ${KIND_WORDS[kind].many}`} hint="Of more than six, the first six are shown." small options={areas.map(({ value, label }) => ({ value, label }))} defaultValues={shown} />
      </FilterBar>
    </Details>
  );
}
