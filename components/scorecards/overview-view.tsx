import { AttentionView } from "@/components/attention/attention-view";
import { Answers } from "@/components/layout/answers";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Attention } from "@/lib/attention/domain/build-attention";
import type { StatedFacts } from "@/lib/observations/domain/stated-facts";
import type { FreshnessSummary } from "@/lib/scorecards/domain/freshness-summary";
import type { ObjectiveMap } from "@/lib/scorecards/domain/objective-map";
import type { OverviewSections } from "@/lib/scorecards/domain/overview-sections";
import { BOUNDARY_SET } from "@/lib/organisations/domain/boundary-set";
import { formatDate } from "@/lib/shared/format-date";
import { withQuery } from "@/lib/shared/with-query";
import { AreaPanels } from "./area-panels";
import { AsOfForm } from "./as-of-form";
import { BoardSection, type BoardSectionProps } from "./board-section";
import { DataFreshnessView } from "./data-freshness-view";
import { FewGuardView } from "./few-guard-view";
import { IconKey } from "./icon-key";
import { MoversView } from "./movers-view";
import { NaoFactsView } from "./nao-facts-view";
import { ObjectiveMapSection } from "./objective-map-section";
import { RealismLeagueView } from "./realism-league-view";
import { StatusMatrixTable } from "./status-matrix";

type OverviewViewProps = Omit<BoardSectionProps, "mapped"> & {
  /** Stands in place of the measure's map and table. */
  objectiveMap: ObjectiveMap | null;
  sections: OverviewSections;
  attention: Attention;
  facts: StatedFacts;
  freshness: FreshnessSummary;
};

/** The overview: three answers, the four areas, then boards, objectives and what they rest on. */
export function OverviewView({ objectiveMap, sections, attention, facts, freshness, ...board }: OverviewViewProps) {
  const { overview, query } = board;
  const other = overview.set === "2026" ? "2023" : "2026";
  const carried = Object.fromEntries(["set", "asOf"].flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
  const kept = Object.keys(carried).length === 0 ? "" : withQuery(carried, {});
  const { matrix, movers, few, stale } = sections;
  return (
    <>
      <AsOfBar
        asOf={formatDate(overview.asOf)}
        changeHref="#as-of"
        bodies={{ text: `${BOUNDARY_SET[overview.set].count} ICBs ${overview.set === "2026" ? "in force since 1 April 2026" : "to 31 March 2026"}`, href: withQuery(query, { set: other === "2026" ? null : other }), link: `show the ${BOUNDARY_SET[other].count}` }}
        latest={overview.release === null ? undefined : { label: "Latest waits", period: overview.release.period, published: overview.release.published, next: overview.release.next }}
        extra={stale.count > 0 ? [<a key="stale" href="#freshness">{stale.count} of {stale.of} statuses rest on stale figures</a>] : []}
        csvHref={objectiveMap === null ? `/overview/download${withQuery(query, {})}` : `/objectives/${objectiveMap.code}/download${withQuery(carried, { area: "england", part: "boards" })}`}
        csvLabel={objectiveMap === null ? undefined : "Download every board as CSV"}
      />
      <main id="main" className="wrap">
        <PageHeader title={sections.headline} alone />
        <Answers items={sections.answers} />
        <AreaPanels areas={sections.areas} query={kept} />
        {objectiveMap === null ? <BoardSection {...board} mapped={sections.mapped} /> : <ObjectiveMapSection map={objectiveMap} set={overview.set} mapped={sections.mapped} query={query} hasOwn={board.hasOwn} showsOwn={board.showsOwn} />}
        <Section id="matrix" title={matrix.title} subtitle={`Status of ${matrix.objectives.length} national objectives in ${matrix.boards} ${matrix.boards === 1 ? "board" : "boards"}, by region. Focus or point at a cell for its word; follow it to its reason.`} source={<>Each status is worked out by one ladder. <a href="/methods/objective-status">How a status is reached</a></>}>
          <p><a href="#movers">Skip the {matrix.objectives.length * matrix.boards} cells</a></p>
          <ScrollRegion label="Objectives by board" minWidth={64} noun="matrix"><StatusMatrixTable matrix={matrix} query={kept} /></ScrollRegion>
          <IconKey variations={[]} assurances={[]} />
        </Section>
        <Section id="movers" title={movers.length === 0 ? "No change over a year can be told" : "Biggest movers, both ways"} subtitle="Change over the latest twelve months held, board by board.">
          <div className="half">{movers.map(({ code, ...one }) => <MoversView key={code} id={`movers-${code.toLowerCase()}`} metric={code} query={kept} {...one} />)}</div>
        </Section>
        <RealismLeagueView league={sections.league} query={kept} />
        <AttentionView attention={attention} />
        <NaoFactsView facts={facts.facts} />
        <FewGuardView {...few} />
        <DataFreshnessView freshness={freshness} />
        <Section id="as-of" title="As known on another day" subtitle="Figures are kept as they were published: ask for what was known on any day since December 2022.">
          <AsOfForm asOf={overview.asOf} keep={query} />
        </Section>
      </main>
    </>
  );
}
