"use client";

import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { TextField } from "@/components/ui/text-field";
import type { FoundArea } from "@/lib/explore/domain/findable-areas";
import { KIND_WORDS } from "@/lib/explore/domain/kind-words";
import { METRIC_AREA_TEXT } from "@/lib/explore/domain/metric-catalogue";
import type { FoundMetric, SearchResults } from "@/lib/explore/domain/search-results";
import type { StartBoard } from "@/lib/explore/domain/start-board";
import { inSentence } from "@/lib/shared/in-sentence";

export type SearchViewProps = { typed: string; /** Null before anything was typed. */ results: SearchResults | null; board: StartBoard | null };

/** Areas and metrics that fit what was typed. */
export function SearchView({ typed, results, board }: SearchViewProps) {
  return (
    <main id="main" className="wrap stack">
      <PageHeader eyebrow="Search" title={titleOf(typed, results)} intro={results === null ? "Type the name, former name or code of an area, a council, a trust or its postcode district, or words of a metric." : undefined} alone />
      <FilterBar label="Search again" action="/search" resetHref="/search" apply="Search">
        <TextField id="q" name="q" label="Areas and metrics" type="search" maxLength={80} width={30} defaultValue={typed} />
      </FilterBar>
      {results !== null && <Results typed={typed} results={results} board={board} />}
    </main>
  );
}

const counted = (count: number, one: string, many: string): readonly string[] => (count === 0 ? [] : count === 1 ? [`1 ${one}`] : [`${count} ${many}`]);

function titleOf(typed: string, results: SearchResults | null): string {
  if (results === null) return "Find an area or a metric";
  const { areaTotal, metricTotal, postcode } = results;
  const parts = [
    ...counted(areaTotal, "area", "areas"), ...counted(metricTotal, "metric", "metrics"),
    ...counted(postcode?.trusts.length ?? 0, `trust in the postcode district ${postcode?.district}`, `trusts in the postcode district ${postcode?.district}`),
  ];
  if (parts.length === 0) return `Nothing found for “${typed}”`;
  return `${[parts.slice(0, -1).join(", "), parts.at(-1)].filter((part) => part !== "").join(" and ")} for “${typed}”`;
}

function Results({ typed, results, board }: SearchViewProps & { results: SearchResults }) {
  const { areas, metrics, areaTotal, metricTotal, postcode } = results;
  if (areaTotal === 0 && metricTotal === 0 && (postcode === null || postcode.trusts.length === 0)) {
    return (
      <EmptyState level={2} title="What else to try" actions={<><a href="/organisations">All boards</a><a href="/metrics">All metrics</a></>}>
        {postcode === null ? "Try part of a name, a code, or other words." : `No trust has its office in ${postcode.district}. Only the addresses of trusts are known here, so most districts have none: try the name of the council.`}
      </EmptyState>
    );
  }
  return (
    <>
      {postcode !== null && postcode.trusts.length > 0 && (
        <Section id="postcode" title={`Trusts with their office in ${postcode.district}`} subtitle="Only the addresses of trusts’ own offices are looked at: other trusts and boards may serve the district too.">
          <Areas areas={postcode.trusts} />
        </Section>
      )}
      {areaTotal > 0 && (
        <Section id="areas" title={areaTotal === 1 ? "1 area" : `${areaTotal} areas`} subtitle={areaTotal > areas.length ? `The ${areas.length} that fit best. Type more of the name to see fewer.` : undefined}>
          <Areas areas={areas} />
        </Section>
      )}
      {metricTotal > 0 && (
        <Section id="metrics" title={metricTotal === 1 ? "1 metric" : `${metricTotal} metrics`} subtitle={board === null ? undefined : `Links open ${board.name} where figures of boards are held.`} tools={metricTotal > metrics.length ? [{ href: `/metrics?q=${encodeURIComponent(typed)}`, label: `All ${metricTotal} in the catalogue` }] : []}>
          <ul className="found">
            {metrics.map((metric) => (
              <li key={metric.code}>
                {metric.href === null ? <b>{metric.name}</b> : <a href={metric.href}>{metric.name}</a>} <span className="mute">{metric.code}</span>
                {metric.isNaoNamed && <> <Badge kind="plain">NAO</Badge></>}
                <p>{METRIC_AREA_TEXT[metric.area]}{metric.href === null && <>. No figures are held. <a href={`/metrics?q=${metric.code}`}>How to load them<span className="vh">: {metric.name}</span></a></>}{metric.kinds.length > 0 && <Comparisons metric={metric} />}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** Where the metric's bodies stand side by side, one link for each kind of body. */
function Comparisons({ metric: { code, name, kinds } }: { metric: FoundMetric }) {
  return <>. Compare {kinds.map((kind, index) => <span key={kind}>{index > 0 && ", "}<a href={`/metrics/${code}/compare?kind=${kind}`}>{KIND_WORDS[kind].many}<span className="vh"> by {inSentence(name)}</span></a></span>)}</>;
}

function Areas({ areas }: { areas: readonly FoundArea[] }) {
  return (
    <ul className="found">
      {areas.map((area) => (
        <li key={`${area.kind}${area.code}`}>
          {area.href === null ? <b>{area.name}</b> : <a href={area.href}>{area.name}</a>} <span className="mute">{area.code === "england" ? "" : area.code}</span>
          <p>
            {[area.kindText, ...area.notes].join(". ")}
            {area.boards.length > 0 && <>. {area.kind === "trust" ? (area.boards.length === 1 ? "Board: " : "Board, one of: ") : area.kind === "council" ? (area.boards.length === 1 ? "Board: " : "Boards: ") : "Now: "}{area.boards.map((board, index) => <span key={board.href}>{index > 0 && ", "}<a href={board.href}>{board.name}</a></span>)}</>}
          </p>
        </li>
      ))}
    </ul>
  );
}
