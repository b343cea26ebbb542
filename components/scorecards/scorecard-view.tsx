import { Fragment, type ReactNode } from "react";
import { DownloadLinks } from "@/components/explore/download-links";
import { FavouriteButton } from "@/components/explore/favourite-button";
import { SaveView } from "@/components/explore/save-view";
import { Answers } from "@/components/layout/answers";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import type { SaveChoices } from "@/lib/saved-views/domain/saved-view";
import type { Answer } from "@/lib/scorecards/domain/overview-answers";
import { basisBadge } from "@/lib/scorecards/domain/measure-row";
import type { Scorecard } from "@/lib/scorecards/domain/scorecard";
import { groupName, groupOf, ROW_GROUPS, scorecardRows, type RowNote, type ScorecardPart } from "@/lib/scorecards/domain/scorecard-rows";
import { summaryMatrixOf } from "@/lib/scorecards/domain/summary-matrix-of";
import type { WhatChanged as Changed } from "@/lib/scorecards/domain/what-changed";
import { formatDate } from "@/lib/shared/format-date";
import { AsOfForm } from "./as-of-form";
import { packGroups } from "./compact-scorecard";
import { ObjectiveTable } from "./objective-table";
import { RevisedKey } from "./revised-mark";
import { ScorecardKey } from "./scorecard-key";
import { SummaryMatrix } from "./summary-matrix";
import { WhatChanged } from "./what-changed";

type ScorecardViewProps = {
  scorecard: Scorecard;
  answers: readonly Answer[];
  /** Null where nothing was known before. */
  changed: (Changed & { readonly since: string }) | null;
  /** Further lines of an objective: its councils. */
  strips: ReadonlyMap<string, readonly RowNote[]>;
  /** The segment of the board, beside the finding. */
  segment: ReactNode;
  only: ScorecardPart | null;
  /** The address as it came. */
  query: Readonly<Record<string, string>>;
  mayBuildPack: boolean;
  keep: SaveChoices | null;
};

const queryText = (query: Readonly<Record<string, string>>): string => (Object.keys(query).length === 0 ? "" : `?${new URLSearchParams(query).toString()}`);

/** A board's scorecard: what it finds, what changed, every objective of four areas, and what their charts say together. */
export function ScorecardView(props: ScorecardViewProps) {
  const { scorecard, answers, changed, segment, only, query, mayBuildPack, keep } = props;
  const { board, release } = scorecard;
  const badge = basisBadge(board.basis, board.basisUntil);
  const { only: _only, ...view } = query;
  const here = `/organisations/${board.code}`;
  const otherQuery = board.otherSet === null ? null : queryText({ ...query, set: board.otherSet });
  const isIllustrative = scorecard.objectives.some((objective) => objective.isIllustrative);
  const amp = queryText(view).replace("?", "&");
  return (
    <>
      <AsOfBar
        asOf={formatDate(scorecard.asOf)}
        changeHref="#as-of"
        bodies={{ text: scorecard.set === "2026" ? "Boards of 1 April 2026" : "Boards to 31 March 2026", ...(otherQuery === null ? {} : { href: `${here}${otherQuery}`, link: scorecard.set === "2026" ? "show the boundaries to March 2026" : "show today's boundaries" }) }}
        latest={release === null ? undefined : { label: "Latest waits", period: release.period, published: release.published, next: release.next }}
        csvHref={`${here}/download${queryText(query)}`}
        csvLabel="Download CSV"
      />
      <main id="main" className="wrap">
        <Breadcrumb items={[{ label: "England", href: `/overview${queryText({ ...view, boards: "all" })}` }, { label: board.regionName, href: `/regions/${board.regionCode}${queryText(view)}` }, { label: board.shortName }]} />
        <PageHeader
          eyebrow={`${board.name} (${board.code})`}
          title={scorecard.headline}
          badge={badge && <Badge kind="plain">{badge.word}</Badge>}
          facts={[
            board.populationText,
            <span key="councils">{board.councils.length === 1 ? "Council" : "Councils"}: {board.councils.map(([code, name], index) => <Fragment key={code}>{index > 0 && ", "}<a href={`/councils/${code}`}>{name}</a></Fragment>)}</span>,
            board.boundaryText,
            <a key="money" href={`${here}/finance${queryText(view)}`}>Finance</a>,
            <a key="peers" href={`/metrics/E01/compare?area=${board.code}${amp}`}>Compare with peers</a>,
            <a key="cluster" href={`/organisations/cluster${queryText({ ...view, boards: board.code, set: scorecard.set })}`}>Side by side with other boards</a>,
          ]}
          intro={<>{badge !== null && <>{badge.explanation} </>}{isIllustrative && <>What is badged <Badge kind="illustrative" /> is invented to show how this works, and not part of the finding.</>}</>}
          aside={segment}
        />
        <Answers items={answers} />
        <div className="inline score-acts">
          {mayBuildPack && <form method="post" action={`${here}/pack${queryText(view)}`} className="pack-form"><Button kind="secondary" small>Build board pack (PDF)</Button></form>}
          {keep !== null && <FavouriteButton choices={keep} name={board.shortName} />}
        </div>
        {keep !== null && <SaveView choices={keep} name={`${board.shortName} scorecard`} />}
        <Top {...props} amp={amp} />
        <Section
          id="objectives" title={scorecard.objectivesHeadline}
          subtitle={only === null ? "Each objective against its target in force; its further measures, light, beneath. The word for realism is of the final target." : `Shown: ${only === "off" ? "what is off trajectory" : groupName(only).toLowerCase()}. Each objective against its target in force.`}
          tools={toolsOf(scorecard, only, here, view)}
        >
          <Table {...props} amp={amp} />
          {scorecard.revisionReason !== undefined && <RevisedKey reason={scorecard.revisionReason} />}
          <ScorecardKey />
          <Details summary="Sources, and how the charts are judged">
            <p className="src">Source: {scorecard.source}</p>
            <p className="src">SPC: NHS England Making Data Count 2.6a (shift 6, trend 6, at least 13 points, no screening). Assurance uses the target in force at the latest month.</p>
          </Details>
          <DownloadLinks href={`${here}/download${queryText(query)}`} subject={`the scorecard of ${board.shortName}`} />
        </Section>
        <Matrix scorecard={scorecard} only={only} amp={amp} changed={changed} />
        <Section id="as-of" title="As known on another day" subtitle="Figures are kept as they were published.">
          <AsOfForm asOf={scorecard.asOf} keep={query} />
        </Section>
      </main>
    </>
  );
}

/** What changed, and what to know before reading it, side by side. */
function Top({ scorecard: { board, asOf, cautions }, changed, amp }: ScorecardViewProps & { amp: string }) {
  const news = changed && (
    <Section id="changed" title={`What changed since ${formatDate(changed.since)}`} subtitle={`What is known on ${formatDate(asOf)}, against what was known when the waits of the month before came out`} light={cautions.length > 0}>
      <WhatChanged changed={changed} hrefOf={(objective) => `/objectives/${objective}?area=${board.code}${amp}`} />
    </Section>
  );
  const care = cautions.length > 0 && <Callout title="Read with care" level={2}>{cautions.map((caution) => <p key={caution}>{caution}</p>)}</Callout>;
  return news && care ? <div className="half">{news}<div>{care}</div></div> : <>{news}{care}</>;
}

function Table({ scorecard, strips, only, amp }: ScorecardViewProps & { amp: string }) {
  const groups = scorecardRows(scorecard, only, (code) => strips.get(code) ?? []);
  if (groups.length === 0) return <EmptyState title={only === "off" ? "No objective is off trajectory" : "No objective of this area is held"} level={3}>{only === "off" ? "Those that cannot be judged are not counted as on trajectory." : "Local priorities appear here when they are recorded."}</EmptyState>;
  return <ObjectiveTable groups={packGroups(groups)} caption={`Objectives of ${scorecard.board.shortName} by area`} code={scorecard.board.code} keep={amp} />;
}

function Matrix({ scorecard, only, amp }: Pick<ScorecardViewProps, "scorecard" | "only" | "changed"> & { amp: string }) {
  const matrix = summaryMatrixOf(scorecard, only);
  return (
    <Section id="matrix" title={matrix.title} subtitle="What the control charts say together: how each measure moves, and whether it will meet its target if nothing changes">
      <SummaryMatrix matrix={matrix} boardName={scorecard.board.shortName} hrefOf={(code) => `/metrics/${code}?area=${scorecard.board.code}${amp}`} />
    </Section>
  );
}

/** Links that narrow the table: all, what is off trajectory, one area. */
function toolsOf({ objectives }: Scorecard, only: ScorecardPart | null, here: string, view: Readonly<Record<string, string>>): readonly { href: string; label: string }[] {
  const to = (part: ScorecardPart): string => `${here}${queryText({ ...view, only: part })}#objectives`;
  const areas = ROW_GROUPS.filter((key) => objectives.some((objective) => groupOf(objective) === key));
  return [
    ...(only === null ? [] : [{ href: `${here}${queryText(view)}#objectives`, label: "All objectives" }]),
    ...(only === "off" ? [] : [{ href: to("off"), label: "Only what is off trajectory" }]),
    ...areas.filter((key) => key !== only).map((key) => ({ href: to(key), label: groupName(key) })),
  ];
}
