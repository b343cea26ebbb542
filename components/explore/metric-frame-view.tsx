import type { ReactNode } from "react";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { AsOfForm } from "@/components/scorecards/as-of-form";
import { Badge } from "@/components/ui/badge";
import { FilterBar } from "@/components/ui/filter-bar";
import { queryString } from "@/components/ui/query-string";
import { SelectField } from "@/components/ui/select-field";
import { Tabs } from "@/components/ui/tabs";
import type { MetricFrame } from "@/lib/explore/domain/compare-page";
import type { MetricTab } from "@/lib/explore/domain/metric-tabs";
import { KIND_WORDS } from "@/lib/explore/domain/kind-words";
import { polarityWords } from "@/lib/metrics/domain/polarity";
import type { SaveChoices } from "@/lib/saved-views/domain/saved-view";
import { formatDate } from "@/lib/shared/format-date";
import { KeepPage } from "./keep-page";
import { MetricTabs } from "./metric-tabs";

export type MetricQuery = Readonly<Record<string, string>>;

type MetricFrameViewProps = {
  frame: MetricFrame;
  tab: MetricTab;
  tabs: readonly MetricTab[];
  query: MetricQuery;
  /** The finding. */
  title: string;
  crumb: string;
  isIllustrative: boolean;
  keep: SaveChoices | null;
  /** More links above the drawing, such as those of the views. */
  switches?: ReactNode;
  /** More fields of the form. */
  fields?: ReactNode;
  /** Names of the fields that the page's own form sends. */
  sends?: readonly string[];
  children: ReactNode;
};

/** What the pages of a metric's bodies at one time have in common: day, boundaries, finding, views, choice of bodies and period. */
export function MetricFrameView({ frame, tab, tabs, query, title, crumb, isIllustrative, keep, switches, fields, sends = [], children }: MetricFrameViewProps) {
  const { metric, kind, kinds, categories, category, periods, periodEnd, areas, own, release } = frame;
  const here = `/metrics/${metric.code}/${tab}`;
  const period = periods.find(({ value }) => value === periodEnd)?.label;
  const part = categories.find(({ value }) => value === category)?.label;
  const to = (changes: Record<string, string | undefined>): string => queryString(query, { sort: undefined, q: undefined, cols: undefined, ...changes });
  const sent = ["period", "area", ...sends];
  return (
    <>
      <AsOfBar
        asOf={formatDate(frame.asOf)}
        changeHref="#as-of"
        bodies={kind === "icb" ? setSwitch(frame, query) : undefined}
        latest={release === null ? undefined : { label: "Latest", period: release.period, published: release.published, next: release.next }}
      />
      <main id="main" className="wrap">
        <Breadcrumb items={[{ label: "Metrics", href: "/metrics" }, { label: metric.name, href: `/metrics/${metric.code}${queryString({}, { area: query.area, set: query.set, asOf: query.asOf }).replace(/^\?$/, "")}` }, { label: crumb }]} />
        <PageHeader
          eyebrow={`${metric.name}, ${metric.unitLabel}, by ${KIND_WORDS[kind].one}${part === undefined || tab === "inequality" ? "" : `, ${part.toLowerCase()}`}${period === undefined ? "" : `, ${period}`}`}
          title={title}
          badge={isIllustrative ? <Badge kind="illustrative" /> : undefined}
          facts={[`${polarityWords(metric.polarity)}.`, <a key="definition" href={`/metrics/${metric.code}#definition`}>What it counts</a>]}
        />
        <MetricTabs metricCode={metric.code} current={tab} tabs={tabs} query={query} />
        <div className="switches">
          {kinds.length > 1 && <Tabs label="Bodies" items={kinds.map(({ value, label }) => ({ href: to({ kind: value, area: undefined, areas: undefined, period: undefined, view: undefined }), label, current: value === kind }))} />}
          {categories.length > 0 && tab !== "inequality" && <Tabs label="Part of the figures" items={categories.map(({ value, label }) => ({ href: to({ category: value }), label, current: value === category }))} />}
          {switches}
        </div>
        {periodEnd !== null && (
          <FilterBar label="Period and area" action={here} keep={Object.fromEntries(Object.entries(query).filter(([name]) => !sent.includes(name)))} resetHref={`${here}${queryString({}, { kind: query.kind, view: query.view, set: query.set, with: query.with }).replace(/^\?$/, "")}`} apply="Show">
            <SelectField id="period" name="period" label="Period" defaultValue={periodEnd} options={[...periods]} />
            <SelectField id="area" name="area" label={`${kind === "icb" ? "Board" : "Area"} to mark`} defaultValue={own.length === 1 ? own[0] : ""} options={[{ value: "", label: own.length > 1 ? "My own" : "None" }, ...areas]} />
            {fields}
          </FilterBar>
        )}
        {children}
        {metric.caveats.length > 0 && (
          <Section id="before-use" title="Before you use it" light>
            <ul className="plain-list">{metric.caveats.map((caveat) => <li key={caveat}>{caveat}</li>)}</ul>
          </Section>
        )}
        <KeepPage keep={keep} subject={metric.name} name={`${metric.shortName}, ${crumb.toLowerCase()}`} />
        <Section id="as-of" title="As known on another day" subtitle="Figures are kept as they were published.">
          <AsOfForm asOf={frame.asOf} keep={query} />
        </Section>
      </main>
    </>
  );
}

/** The other set of boards; an area it may not have is left behind. */
function setSwitch({ set }: MetricFrame, query: MetricQuery) {
  const is2026 = set === "2026";
  return {
    text: is2026 ? "36 boards since 1 April 2026" : "42 boards to 31 March 2026",
    href: queryString(query, { set: is2026 ? "2023" : "2026", area: undefined, areas: undefined }),
    link: is2026 ? "show the 42" : "show the 36",
  };
}

/** What makes a permanent link show the same on any day. */
export const pinnedOf = ({ asOf, set, periodEnd }: MetricFrame): Readonly<Record<string, string>> => ({ asOf, set, ...(periodEnd !== null && { period: periodEnd }) });

/** The page's own download route with its state, less what only the screen needs. */
export function downloadOf(frame: MetricFrame, tab: MetricTab, query: MetricQuery, more: Record<string, string | undefined> = {}): string {
  return `/metrics/${frame.metric.code}/${tab}/download${queryString(query, { dense: undefined, heat: undefined, area: query.area ?? (frame.own.length === 1 ? frame.own[0] : undefined), kind: frame.kind, set: frame.set, asOf: frame.asOf, period: frame.periodEnd ?? undefined, ...more })}`;
}
