import { AsOfForm } from "@/components/scorecards/as-of-form";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { queryString } from "@/components/ui/query-string";
import { Tabs } from "@/components/ui/tabs";
import { colouringOf } from "@/lib/explore/domain/map-classes";
import { KIND_WORDS } from "@/lib/explore/domain/kind-words";
import type { MapFrame, MetricMap } from "@/lib/explore/domain/metric-map";
import { mapHeadline } from "@/lib/explore/domain/map-headline";
import { partWords } from "@/lib/explore/domain/map-texts";
import type { MetricMapPage } from "@/lib/explore/domain/metric-map-page";
import type { MetricTab } from "@/lib/explore/domain/metric-tabs";
import { isAmount } from "@/lib/explore/domain/value-text";
import type { SaveChoices } from "@/lib/saved-views/domain/saved-view";
import { formatDate } from "@/lib/shared/format-date";
import { periodText } from "@/lib/shared/period";
import { KeepPage } from "./keep-page";
import { MapPanel } from "./map-panel";
import { MetricTabs } from "./metric-tabs";
import { useMapState, type LoadFrames } from "./use-map-state";

export type MetricMapViewProps = {
  page: MetricMapPage;
  /** Views of the metric that have something to show. */
  tabs: readonly MetricTab[];
  /** The address as it came. */
  query: Readonly<Record<string, string>>;
  keep: SaveChoices | null;
  /** Asked for once, when the reader wants another period. */
  loadFrames: LoadFrames;
};

const KIND_LABEL = { icb: "Boards", council: "Councils", region: "NHS regions" } as const;

/** One metric on the map: the finding, the map with its key and table, and other days. */
export function MetricMapView({ page, tabs, query: given, keep, loadFrames }: MetricMapViewProps) {
  const { metric, map } = page;
  const state = useMapState(page, given, loadFrames);
  const { query, frame } = state;
  const here = `/metrics/${metric.code}/map`;
  const title = map === null || frame === null ? `${metric.name} cannot be mapped` : mapHeadline(map, frame);
  return (
    <>
      <AsOfBar
        asOf={formatDate(page.asOf)}
        changeHref="#as-of"
        bodies={map?.kind === "icb" ? setSwitch(map, query) : undefined}
        latest={page.release === null ? undefined : { label: "Latest", period: page.release.period, published: page.release.published, next: page.release.next }}
      />
      <main id="main" className="wrap">
        <Breadcrumb items={[{ label: "Metrics", href: "/metrics" }, { label: metric.name, href: `/metrics/${metric.code}${queryString(pick(query, ["set", "asOf"]), {})}` }, { label: "Map" }]} />
        <PageHeader
          eyebrow={`${metric.name}, ${metric.unitLabel}${map === null || frame === null ? "" : `${partWords(page.category)}, by ${KIND_WORDS[map.kind].one}, ${periodText(map.periods[frame.at] ?? { start: page.asOf, end: page.asOf })}`}`}
          title={title}
          badge={frame !== null && <FrameBadges bases={frame.bases} isIllustrative={frame.isIllustrative} />}
          facts={map === null || frame === null ? [] : factsOf(map, frame.bases)}
        />
        <MetricTabs metricCode={metric.code} current="map" tabs={tabs} query={query} />
        {map === null || frame === null ? (
          <EmptyState title="No map" level={2} actions={<><a href={`/metrics/${metric.code}/compare${queryString(pick(query, ["asOf", "category"]), {})}`}>Compare the figures there are</a> <a href={`/metrics/${metric.code}`}>See them over time</a></>}>{page.why}</EmptyState>
        ) : (
          <>
            <Choices page={page} map={map} frame={frame} query={query} />
            <MapPanel page={page} map={map} frame={frame} state={state} here={here} />
          </>
        )}
        <KeepPage keep={keep} subject={metric.name} name={`${metric.name}, map`} />
        <Section id="as-of" title="As known on another day" subtitle="Figures are kept as they were published.">
          <AsOfForm asOf={page.asOf} keep={query} />
        </Section>
      </main>
    </>
  );
}

const pick = (query: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> => Object.fromEntries(Object.entries(query).filter(([name]) => names.includes(name)));

/** The other set of boards; a period it does not have is left behind. */
function setSwitch(map: MetricMap, query: Readonly<Record<string, string>>) {
  const is2026 = map.set === "2026";
  const period = (query.period ?? "") > "2026-03-31" && is2026 ? undefined : query.period;
  return {
    text: is2026 ? "36 boards since 1 April 2026" : "42 boards to 31 March 2026",
    href: queryString(query, { set: is2026 ? "2023" : "2026", period, area: undefined, class: undefined }),
    link: is2026 ? "show the 42" : "show the 36",
  };
}

function FrameBadges({ bases, isIllustrative }: { bases: string; isIllustrative: boolean }) {
  return (
    <>
      {isIllustrative && <Badge kind="illustrative" />}
      {bases.includes("r") && <> <Badge kind="restated" /></>}
      {bases.includes("e") && <> <Badge kind="estimated" /></>}
    </>
  );
}

function factsOf(map: MetricMap, bases: string): readonly string[] {
  const count = (letter: string): number => bases.split(letter).length - 1;
  const [restated, estimated] = [count("r"), count("e")];
  const boards = (n: number): string => `${n} ${n === 1 ? "board" : "boards"}`;
  return [
    ...(map.isSummed ? ["Figures of regions are sums of their boards."] : []),
    ...(restated > 0 ? [`${boards(restated)} restated: summed exactly from former boards that joined whole.`] : []),
    ...(estimated > 0 ? [`${boards(estimated)} estimated from former boards, of which one was split, by the share of people that moved.`] : []),
    ...(map.kind === "council" ? [`Borders of the ${map.set === "2026" ? "36" : "42"} boards in heavier lines.`] : []),
  ];
}

/** What is drawn and what the colours say; plain links. */
function Choices({ page, map, frame, query }: { page: MetricMapPage; map: MetricMap; frame: MapFrame; query: Readonly<Record<string, string>> }) {
  const by = colouringOf(query.by, map.metric, frame);
  const to = (changes: Record<string, string | undefined>): string => queryString(query, { class: undefined, ...changes });
  const canCompare = colouringOf("england", map.metric, frame) === "england";
  const canJudge = frame.statuses !== null;
  const not = [
    ...(canCompare ? [] : [isAmount(map.metric) ? "England's figure is a total, so areas are not set against it." : "No interval or no figure of England is known here, so areas are not set against England."]),
    ...("why" in map.status ? [map.status.why] : canJudge ? [] : [`Status is judged at the latest period alone, ${periodText(map.periods[map.status.at] ?? { start: page.asOf, end: page.asOf })}.`]),
  ];
  return (
    <>
      <div className="switches">
        {page.kinds.length > 1 && <Tabs label="Areas" items={page.kinds.map((kind) => ({ href: to({ kind, area: undefined, period: undefined, view: undefined }), label: KIND_LABEL[kind], current: kind === map.kind }))} />}
        {page.categories.length > 0 && <Tabs label="Part of the figures" items={page.categories.map(({ value, label }) => ({ href: to({ category: value }), label, current: value === page.category }))} />}
        {map.kind === "icb" && <Tabs label="Map" items={[
          { href: to({ view: undefined }), label: "Boundaries", current: map.view === "boundaries" },
          { href: to({ view: "hexagons" }), label: "Hexagons, equal weight", current: map.view === "hexagons" },
        ]} />}
        <Tabs label="Colours" items={[
          { href: to({ by: undefined }), label: "Value", current: by === "value" },
          ...(canCompare ? [{ href: to({ by: "england" }), label: "Beside England", current: by === "england" }] : []),
          ...(canJudge ? [{ href: to({ by: "status" }), label: "Status", current: by === "status" }] : []),
        ]} />
        {by === "value" && <Tabs label="Classes" items={[
          { href: to({ steps: undefined }), label: "As many areas in each class", current: query.steps !== "equal" },
          { href: to({ steps: "equal" }), label: "Equal steps", current: query.steps === "equal" },
        ]} />}
      </div>
      {not.length > 0 && <p className="quiet map-note">{not.join(" ")}</p>}
    </>
  );
}
