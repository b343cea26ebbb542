"use client";
import { Section } from "@/components/layout/section";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/select-field";
import { SummaryList } from "@/components/ui/summary-list";
import type { MetricTab } from "@/lib/explore/domain/metric-tabs";
import type { ScatterPage } from "@/lib/explore/domain/scatter-page";
import type { SaveChoices } from "@/lib/saved-views/domain/saved-view";
import type { CompactPage } from "./compact-figures";
import { DrawnFigures } from "./drawn-figures";
import { downloadOf, MetricFrameView, pinnedOf, type MetricQuery } from "./metric-frame-view";
import { ReadingNotes } from "./reading-notes";

export type ScatterViewProps = { page: CompactPage<ScatterPage>; tabs: readonly MetricTab[]; query: MetricQuery; keep: SaveChoices | null };

/** Two metrics of the same bodies, a dot a body. */
export function ScatterView({ page, tabs, query, keep }: ScatterViewProps) {
  const { metric, figures, facts, notes, others } = page;
  return (
    <MetricFrameView
      frame={page} tab="scatter" tabs={tabs} query={query} keep={keep} title={page.title} crumb="With another metric" isIllustrative={figures?.isIllustrative ?? false} sends={["with"]}
      fields={others.length === 0 ? undefined : <SelectField id="with" name="with" label="Other metric" defaultValue={page.with ?? ""} options={[{ value: "", label: "Choose a metric" }, ...others.map(({ group, options }) => ({ group, options: [...options] }))]} />}
    >
      {figures === null ? (
        <EmptyState title="Nothing to draw yet" level={2}>{others.length === 0 ? "Two metrics are set side by side where both have figures of the same kind of body." : "Choose the other metric above. Metrics with figures of the same kind of body are listed."}</EmptyState>
      ) : (
        <div className="obj">
          <DrawnFigures id="scatter" figures={figures} query={query} downloadHref={downloadOf(page, "scatter", query, { with: page.with ?? undefined })} fileName={`${metric.code}-${page.with ?? ""}-${page.kind}-${page.periodEnd}`} pinned={pinnedOf(page)} minWidth={40} />
          <div>
            <Section id="in-words" title="In words" light><SummaryList rows={[...facts]} /></Section>
            <ReadingNotes notes={notes} />
          </div>
        </div>
      )}
    </MetricFrameView>
  );
}
