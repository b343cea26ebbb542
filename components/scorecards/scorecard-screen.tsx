"use client";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { basisBadge } from "@/lib/scorecards/domain/measure-row";
import { formatDate } from "@/lib/shared/format-date";
import { AsOfForm } from "./as-of-form";
import { openObjectives, type CompactScorecard } from "./compact-scorecard";
import { IconKey } from "./icon-key";
import { ObjectiveTable } from "./objective-table";
import { RevisedKey } from "./revised-mark";

type ScorecardScreenProps = {
  scorecard: CompactScorecard;
  /** The address as it came. */
  query: Readonly<Record<string, string>>;
  /** True when the reader may build this board's pack. */
  mayBuildPack: boolean;
};

const queryText = (query: Readonly<Record<string, string>>): string => (Object.keys(query).length === 0 ? "" : `?${new URLSearchParams(query).toString()}`);

/** A board's scorecard: where it stands against the elective objectives, and what to know before reading it. */
export function ScorecardScreen({ scorecard, query, mayBuildPack }: ScorecardScreenProps) {
  const { board, release } = scorecard;
  const badge = basisBadge(board.basis, board.basisUntil);
  const objectives = openObjectives(scorecard);
  const measures = objectives.flatMap((objective) => objective.measures);
  const shown = {
    statuses: [...new Set([...measures.filter((m) => m.part !== "context").map((m) => m.status), ...(objectives.some((o) => o.measures.length === 0) ? ["not_measured" as const] : [])])],
    variations: [...new Set(measures.map((m) => m.variation))],
    assurances: [...new Set(measures.map((m) => m.assurance))],
  };
  const otherQuery = board.otherSet === null ? null : queryText({ ...query, set: board.otherSet });
  return (
    <>
      <AsOfBar
        asOf={formatDate(scorecard.asOf)}
        changeHref="#as-of"
        bodies={{ text: scorecard.set === "2026" ? "Boards of 1 April 2026" : "Boards to 31 March 2026", ...(otherQuery === null ? {} : { href: `/organisations/${board.code}${otherQuery}`, link: scorecard.set === "2026" ? "show the boundaries to March 2026" : "show today's boundaries" }) }}
        latest={release === null ? undefined : { label: "Latest waits", period: release.period, published: release.published, next: release.next }}
        csvHref={`/organisations/${board.code}/download${queryText(query)}`}
        csvLabel="Download CSV"
      />
      <main id="main" className="wrap">
        <Breadcrumb items={[{ label: "England", href: `/overview${queryText({ ...query, boards: "all" })}` }, { label: board.regionName, href: `/regions/${board.regionCode}${queryText(query)}` }, { label: board.shortName }]} />
        <PageHeader
          eyebrow={`${board.name} (${board.code})`}
          title={scorecard.headline}
          badge={badge && <Badge kind="plain">{badge.word}</Badge>}
          facts={[board.populationText, <>Councils: {board.councils.map(([code, name], index) => <span key={code}>{index > 0 && ", "}<a href={`/councils/${code}`}>{name}</a></span>)}</>, board.boundaryText]}
          intro={badge?.explanation}
        />
        {mayBuildPack && (
          <form method="post" action={`/organisations/${board.code}/pack${queryText(query)}`} className="pack-form">
            <Button kind="secondary">Build board pack (PDF)</Button>
            <span className="mute small">Takes a second or two; the same figures as this page, frozen.</span>
          </form>
        )}
        {scorecard.cautions.length > 0 && (
          <Callout title="Read with care" level={2}>{scorecard.cautions.map((caution) => <p key={caution}>{caution}</p>)}</Callout>
        )}
        <Section id="objectives" title={scorecard.objectivesHeadline} subtitle="Elective recovery. Each measure is held against its national step; boards have no agreed steps of their own here yet." source={`${scorecard.source} SPC: NHS England Making Data Count 2.6a (shift 6, trend 6, at least 13 points, no screening). Assurance uses the step in force at the latest month.`}>
          <ObjectiveTable board={board} objectives={objectives} query={query} />
          {scorecard.revisionReason !== undefined && <RevisedKey reason={scorecard.revisionReason} />}
          <IconKey {...shown} />
        </Section>
        <Section id="as-of" title="As known on another day" subtitle="Figures are kept as they were published.">
          <AsOfForm asOf={scorecard.asOf} keep={query} />
        </Section>
      </main>
    </>
  );
}
