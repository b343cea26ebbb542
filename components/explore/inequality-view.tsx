"use client";
import { Section } from "@/components/layout/section";
import { SummaryList } from "@/components/ui/summary-list";
import type { InequalityPage } from "@/lib/explore/domain/inequality-page";
import type { MetricTab } from "@/lib/explore/domain/metric-tabs";
import type { SaveChoices } from "@/lib/saved-views/domain/saved-view";
import type { CompactFigures } from "./compact-figures";
import { DrawnFigures } from "./drawn-figures";
import { downloadOf, MetricFrameView, pinnedOf, type MetricQuery } from "./metric-frame-view";
import { ReadingNotes } from "./reading-notes";

type CompactPart = Omit<InequalityPage["parts"][number], "figures"> & { readonly figures: CompactFigures };
type CompactInequality = Omit<InequalityPage, "parts"> & { readonly parts: readonly CompactPart[] };

export type InequalityViewProps = { page: CompactInequality; tabs: readonly MetricTab[]; query: MetricQuery; keep: SaveChoices | null };

/** How a metric differs between groups of people, and between boards in order of deprivation. */
export function InequalityView({ page, tabs, query, keep }: InequalityViewProps) {
  const { metric, parts, published } = page;
  return (
    <MetricFrameView frame={page} tab="inequality" tabs={tabs} query={query} keep={keep} title={page.title} crumb="Inequality" isIllustrative={parts.some(({ figures }) => figures.isIllustrative)}>
      {parts.map(({ part, figures, facts, notes }) => (
        <div className="obj" key={part}>
          <DrawnFigures id={part} figures={figures} query={query} prefix={parts.length > 1 ? `${part}-` : undefined} downloadHref={downloadOf(page, "inequality", query, { part })} fileName={`${metric.code}-${part}-${page.kind}-${page.periodEnd}`} pinned={pinnedOf(page)} minWidth={40} />
          <div>
            <Section id={`${part}-words`} title="In words" light><SummaryList rows={[...facts]} /></Section>
            <ReadingNotes id={`${part}-notes`} notes={notes} />
          </div>
        </div>
      ))}
      <Section id="published" title={parts.length === 0 ? "What is published by groups of people" : "What else is published by groups of people"} light>
        <ul className="plain-list">{published.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      </Section>
    </MetricFrameView>
  );
}
