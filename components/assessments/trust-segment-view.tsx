import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { AsOfForm } from "@/components/scorecards/as-of-form";
import { Badge } from "@/components/ui/badge";
import { DownloadLinks } from "@/components/explore/download-links";
import { EmptyState } from "@/components/ui/empty-state";
import { SummaryList } from "@/components/ui/summary-list";
import { FRAMEWORK_NAME } from "@/lib/assessments/domain/framework";
import { readTrial } from "@/lib/assessments/domain/read-trial";
import type { ShownResult, TrustSegmentPage } from "@/lib/assessments/domain/segment-pages";
import { agreementLine, deficitLine, distanceLine, score, segmentNumber, trustFinding } from "@/lib/assessments/domain/segment-words";
import { tryOut } from "@/lib/assessments/domain/try-out";
import { formatDate } from "@/lib/shared/format-date";
import { bodyTrail } from "@/components/explore/body-trail";
import { DomainScores } from "./domain-scores";
import { MetricContributions } from "./metric-contributions";
import { SegmentScale } from "./segment-scale";
import { TrialForm } from "./trial-form";
import { trialOptions } from "./trial-options";
import { WhatWouldChange } from "./what-would-change";

export type TrustSegmentViewProps = { page: TrustSegmentPage; query: Readonly<Record<string, string>> };

const queryText = (query: Readonly<Record<string, string>>): string => (Object.keys(query).length === 0 ? "" : `?${new URLSearchParams(query).toString()}`);

/** Why a trust is in its segment, and what would change it. */
export function TrustSegmentView({ page, query }: TrustSegmentViewProps) {
  const { trust, region, boards, asOf, quarters, shown, closedOn } = page;
  const { change, score: typed, deficit, ...state } = query;
  const day = queryText(state.asOf === undefined ? {} : { asOf: state.asOf });
  const download = `/trusts/${trust.code}/segment/download${queryText(state)}`;
  return (
    <>
      <AsOfBar asOf={formatDate(asOf)} changeHref="#as-of" latest={shown === null ? undefined : { label: "Segments", period: shown.quarter.name, published: shown.quarter.published }} csvHref={shown === null ? undefined : download} />
      <main id="main" className="wrap">
        <Breadcrumb items={[...bodyTrail({ region, boards, query: day }), { label: trust.shortName, href: `/trusts/${trust.code}${day}` }, { label: "Segment" }]} />
        <PageHeader
          eyebrow={`${trust.name} (${trust.code}), segment and how it was reached`} title={shown === null ? "No published segment of this trust is held" : trustFinding(shown.explained)}
          facts={[
            ...(shown === null ? [] : [<span key="edition">{FRAMEWORK_NAME[shown.quarter.framework]}, <b>{shown.quarter.name}</b></span>, <span key="type">{shown.explained.result.bodyType}</span>]),
            ...(quarters.length > 1 ? [<QuarterLinks key="quarters" quarters={quarters} shown={shown} keep={state} />] : []), ...(closedOn === null ? [] : [<span key="closed">Closed on {formatDate(closedOn)}</span>]), <a key="all" href={`/segments${day}`}>All trusts</a>,
          ]}
        />
        {shown === null
          ? <EmptyState title="Nothing to explain">Segments of this trust appear when a quarter of the framework that names it is loaded, or when the day asked for is after its publication.</EmptyState>
          : <Explained shown={shown} page={page} query={query} download={download} />}
        <Section id="as-of" title="As known on another day" subtitle="Segments are kept as they were published."><AsOfForm asOf={asOf} keep={state} /></Section>
      </main>
    </>
  );
}

function QuarterLinks({ quarters, shown, keep }: { quarters: TrustSegmentPage["quarters"]; shown: ShownResult | null; keep: Readonly<Record<string, string>> }) {
  return (
    <span>Quarters held: {quarters.map(({ periodEnd, name }, index) => (
      <span key={periodEnd}>{index > 0 && ", "}{periodEnd === shown?.quarter.periodEnd ? <b>{name}</b> : <a href={queryText({ ...keep, quarter: periodEnd })}>{name}</a>}</span>
    ))}</span>
  );
}

function Explained({ shown, page, query, download }: { shown: ShownResult; page: TrustSegmentPage; query: Readonly<Record<string, string>>; download: string }) {
  const { explained, rules, scores, indicative } = shown;
  const { result, likely, average } = explained;
  const { trial, problem } = readTrial(query, explained);
  const outcome = trial && tryOut(explained, scores, rules, trial);
  return (
    <>
      <Section id="reached" title="How it was reached" subtitle="Steps 2 to 4 of the framework: average score, segment, rule for deficits" source={shown.source}>
        <SummaryList rows={[
          { name: "Segment", value: <><b>{result.segment ?? "not held"}</b>{result.unadjustedSegment !== null && <>; by the average alone, as published, {result.unadjustedSegment}</>}</> },
          { name: "Average score", value: <><b>{score(average)}</b>{result.averageScore === null && average !== null && " (worked out here)"}{likely !== null && <>; likely between {score(likely.lower)} and {score(likely.upper)}, {likely.basis === "published" ? "as published" : "worked out here: its own metrics drawn again 20,000 times, not NHS England’s range"}</>}{likely === null && "; no likely range is held"}</> },
          ...(result.rank === null ? [] : [{ name: "Rank in its type", value: <><b>{result.rank}</b>, likely between {result.rankLow} and {result.rankHigh}, as published</> }]),
          { name: "Distance", value: distanceLine(explained) || rules.missing },
          { name: "Rule for deficits", value: deficitLine(explained) },
          ...(result.recoverySupport === null ? [] : [{ name: "Recovery Support Programme", value: result.recoverySupport ? "Yes, as published" : "No, as published" }]),
          { name: "Published and recomputed", value: agreementLine(explained) },
          ...(indicative === null ? [] : [{ name: "2026/27", value: <><Badge kind="estimated">Indicative</Badge> segment {segmentNumber(indicative.explanation.segment)} with the same average score and the thresholds entered here ({indicative.source}). {indicative.notes[0]}</> }]),
        ]} />
        <p className="src">Rules: {rules.ruleSet.label}. {rules.ruleSet.notes.join(" ")} <a href="/methods/oversight-framework">Method</a></p>
      </Section>
      <div className="half">
        <SegmentScale shown={shown} name={page.trust.shortName} downloadHref={download} />
        <DomainScores shown={shown} />
      </div>
      <MetricContributions shown={shown} />
      <WhatWouldChange shown={shown} />
      <Section id="try" title="Try a change" subtitle="The segment after one change, everything else held. Only scores can be tried: what a new value would score depends on all other trusts.">
        {rules.cuts === null ? <p>{rules.missing} No segment can be worked out.</p> : <TrialForm label="Try a change" options={trialOptions(explained, scores)} sent={query} problem={problem} outcome={outcome} rules={`the rules ${rules.ruleSet.label}`} />}
      </Section>
      <DownloadLinks href={download} subject={`${page.trust.shortName}, scores and segment`} />
    </>
  );
}
