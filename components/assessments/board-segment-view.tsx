import { DownloadLinks } from "@/components/explore/download-links";
import { bodyTrail } from "@/components/explore/body-trail";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { AsOfForm } from "@/components/scorecards/as-of-form";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { SummaryList } from "@/components/ui/summary-list";
import { readTrial } from "@/lib/assessments/domain/read-trial";
import { ruleSetList } from "@/lib/assessments/domain/rule-set-list";
import type { BoardSegmentPage, SegmentRow } from "@/lib/assessments/domain/segment-pages";
import { segmentNumber } from "@/lib/assessments/domain/segment-words";
import { tryOut } from "@/lib/assessments/domain/try-out";
import { formatDate } from "@/lib/shared/format-date";
import { boardTrustsFinding } from "@/lib/assessments/domain/list-findings";
import { RuleSetTable } from "./rule-set-table";
import { SegmentRowsTable } from "./segment-rows-table";
import { TrialForm } from "./trial-form";
import { trialOptions } from "./trial-options";

export type BoardSegmentViewProps = { page: BoardSegmentPage; query: Readonly<Record<string, string>> };

/** A board's segment, or why it has none, and the segments of the trusts of its area. */
export function BoardSegmentView({ page, query }: BoardSegmentViewProps) {
  const { board, region, asOf, trusts, without, thresholds, indicative, source } = page;
  const { change, score, deficit, ...state } = query;
  const text = Object.keys(state).length === 0 ? "" : `?${new URLSearchParams(state).toString()}`;
  const day = state.asOf === undefined ? "" : `?asOf=${state.asOf}`;
  const download = `/organisations/${board.code}/segment/download${text}`;
  return (
    <>
      <AsOfBar asOf={formatDate(asOf)} changeHref="#as-of" csvHref={trusts.length === 0 ? undefined : download} />
      <main id="main" className="wrap">
        <Breadcrumb items={[...bodyTrail({ region, boards: [], query: text }), { label: board.shortName, href: `/organisations/${board.code}${text}` }, { label: "Segment" }]} />
        <PageHeader
          eyebrow={`${board.name} (${board.code}), segment`} title={indicative === null ? "ICBs were not segmented in 2025/26" : `Indicative segment ${segmentNumber(indicative.explanation.segment)} in 2026/27`}
          badge={indicative === null ? undefined : <Badge kind="estimated">Indicative</Badge>}
          facts={["2022/23: in segments 1 to 4; not loaded", "2025/26: trusts only", "2026/27: ICBs are segmented again", <a key="all" href={`/segments${day}`}>All trusts</a>]}
        />
        <Section id="reached" title={thresholds === null ? "How it will be reached: the thresholds of 2026/27 are not to hand" : "How it is reached here: with thresholds that were entered in this installation"} subtitle="NHS Oversight Framework 2026/27, as far as its methodology manual was seen: the introduction">
          <SummaryList rows={[
            { name: "1. Metric scores", value: "Each metric gives a score from 1.00, the best, to 4.00. Which metrics count for ICBs was not seen." },
            { name: "2. Average score", value: "The mean of the metric scores." },
            { name: "3. Segment", value: thresholds === null ? "Defined thresholds turn the average into a segment from 1 to 4. Their values are not to hand, so none is worked out here." : `Average scores up to ${thresholds.upTo.join(", ")} end segments 1, 2 and 3. Entered here, from: ${thresholds.source}.` },
            { name: "4. Adjustment", value: "A financial adjustment follows; its rule for ICBs was not seen." },
            { name: "This board", value: indicative === null ? "No scores of this board are held, so no indicative segment is shown." : <><Badge kind="estimated">Indicative</Badge> segment {segmentNumber(indicative.explanation.segment)}, from an average score of {indicative.explanation.average.toFixed(2)} in {indicative.quarter}. {indicative.notes.join(" ")}</> },
            { name: "2022/23", value: "Under the framework of 2022/23 ICBs and trusts were placed in segments 1 to 4. That history is not loaded: no list of it is held in a form that can be read." },
          ]} />
        </Section>
        <Section id="trusts" title={boardTrustsFinding(trusts, board.shortName)} subtitle="Published segments of the trusts that the register lists in its area. They are the trusts’ own, not the board’s, and do not add up to one." source={source === "" ? undefined : source}>
          {trusts.length === 0
            ? <EmptyState title="No segments">No trust of its area has a published segment that is held here and was out by this day.</EmptyState>
            : <><SegmentRowsTable caption={`Trusts in the area of ${board.shortName}`} rows={trusts} query={day} /><DownloadLinks href={download} subject={`segments of trusts in ${board.shortName}`} /></>}
          {without.length > 0 && <p className="src">No segment is held of: {without.map(({ shortName }) => shortName).join("; ")}.</p>}
        </Section>
        {trusts.length > 0 && <TryOne page={page} query={query} />}
        <Section id="rules" title="Three editions of the rules are known here"><RuleSetTable rules={ruleSetList(thresholds)} /></Section>
        <Section id="as-of" title="As known on another day" subtitle="Segments are kept as they were published."><AsOfForm asOf={asOf} keep={state} /></Section>
      </main>
    </>
  );
}

/** A change of one of the trusts; what is sent names it as "RHQ.average". */
function TryOne({ page: { trusts, scores }, query }: BoardSegmentViewProps) {
  const open = trusts.filter(({ rules }) => rules.cuts !== null);
  const [code, change] = (query.change ?? "").split(".");
  const row: SegmentRow | undefined = open.find(({ trust }) => trust.code === code);
  const own = scores[row?.trust.code ?? ""] ?? [];
  const { trial, problem } = row === undefined ? { trial: null, problem: "" } : readTrial({ ...query, change, deficit: query.deficit === "yes" ? "yes" : query.deficit === "no" ? "no" : undefined }, row.explained);
  return (
    <Section id="try" title="Try a change of one of its trusts" subtitle="The trust’s segment after one change, everything else held. Only scores can be tried: what a new value would score depends on all other trusts.">
      <TrialForm label="Try a change" options={open.map(({ trust, explained }) => ({ group: trust.shortName, options: trialOptions(explained, scores[trust.code] ?? [], `${trust.code}.`) }))} sent={query} problem={problem}
        outcome={row && trial ? tryOut(row.explained, own, row.rules, trial) : null} rules={`the rules ${row?.rules.ruleSet.label ?? ""}, for ${row?.trust.shortName ?? ""}`} />
    </Section>
  );
}
