import type { SegmentRange } from "@/lib/statistics/oversight-framework/types";
import { formatNumber } from "@/lib/shared/format-number";
import type { ExplainedResult } from "./explain-result";

/** Scores and distances are printed with two decimals, as they are published. */
export const score = (value: number | null): string => formatNumber(value, { decimals: 2 });

/** "segment 2", or "segment 1 or 2" in a gap between two cut points. */
export const segmentText = ({ best, worst }: SegmentRange): string => (best === worst ? `segment ${best}` : `segment ${best} or ${worst}`);

/** "2", "1 or 2", "5". */
export const segmentNumber = (segment: SegmentRange | 5): string => (segment === 5 ? "5" : segmentText(segment).slice("segment ".length));

/** What the rule for deficits does to a body, in two or three words. */
export const deficitRuleWord = ({ overrides, deficit }: Pick<ExplainedResult, "overrides" | "deficit">): string =>
  overrides.length > 0 ? "Decides it" : deficit.inDeficit === false ? "Not in deficit" : "Changes nothing";

/** The finding at the head of a trust's explainer. */
export function trustFinding({ result, average, byAverage, overrides, toBetter, deficit }: ExplainedResult): string {
  if (result.segment === null) return average === null ? "No segment and no score of it are held" : `Its segment is not held; its average score is ${score(average)}`;
  const held = `In segment ${result.segment}`;
  if (average === null) return `${held}; its average score is not held`;
  if (overrides.length > 0 && byAverage !== null) return `${held} ${deficit.basis === "stated" ? "because it is in deficit" : "by the rule for deficits"}: its average score of ${score(average)} alone would be ${segmentText(byAverage)}`;
  if (byAverage === null) return `${held} with an average score of ${score(average)}`;
  if (toBetter === null) return `${held}, the best, with an average score of ${score(average)}`;
  return `${held}, ${score(toBetter)} points of the average score from segment ${byAverage.best === byAverage.worst ? byAverage.best - 1 : byAverage.best}`;
}

/** What is known of the deficit rule for a body. */
export function deficitLine({ deficit, overrides, result }: Pick<ExplainedResult, "deficit" | "overrides" | "result">): string {
  const rule = "A trust in deficit, or with deficit support, is in segment 3 at best.";
  if (deficit.basis === "stated") {
    if (deficit.inDeficit !== true) return `${rule} The published file says that it is not in deficit: the rule changes nothing.`;
    return overrides.length > 0 ? `${rule} The published file says that it is: the rule decides its segment.` : `${rule} The published file says that it is, but its average score is in segment 3 or 4 anyway: the rule changes nothing.`;
  }
  if (deficit.basis === "unknown") return `${rule} The files held do not say whether it is in deficit. Its average score is in segment 3 or 4 either way, so today the rule changes nothing; it would if the average fell.`;
  return deficit.inDeficit === true
    ? `${rule} The files held do not name the trusts in deficit. That its published segment is 3 and not what its average gives has no other explanation in the rules: the rule was applied.`
    : `${rule} The files held do not name the trusts in deficit. In segment ${String(result.segment)}, it cannot be one of them.`;
}

/** The same as a finding, of a body whose average and cut points are known. */
export function distanceFinding({ byAverage, toBetter, roomToWorse }: Pick<ExplainedResult, "byAverage" | "toBetter" | "roomToWorse">): string {
  if (byAverage === null) return "How far the next segments are is not known";
  const { best, worst } = byAverage;
  if (best !== worst) return `Between two cut points: ${segmentText(byAverage)}, ${score(toBetter)} points from segment ${best} for certain`;
  const better = toBetter === null ? "" : `${score(toBetter)} points from segment ${best - 1}`;
  const worse = roomToWorse === null ? "" : `${score(roomToWorse)} points of room within segment ${best}`;
  return [better, worse].filter((part) => part !== "").join(", ");
}

/** How far the next segments are. */
export function distanceLine({ average, byAverage, toBetter, roomToWorse, overrides }: Pick<ExplainedResult, "average" | "byAverage" | "toBetter" | "roomToWorse" | "overrides">): string {
  if (average === null || byAverage === null) return "";
  const isGap = byAverage.best !== byAverage.worst;
  const end = toBetter === null ? "" : score(average - toBetter);
  const better = toBetter === null ? "It is in the best segment by its average." : `An average of ${end} or less is in segment ${isGap ? byAverage.best : byAverage.best - 1}: ${score(toBetter)} points better than now.`;
  const capped = overrides.length > 0 ? " While the rule for deficits applies no score lifts it above segment 3." : "";
  if (isGap) return `Its average lies in a gap between two cut points of which only the sides are known, so by its average it is in ${segmentText(byAverage)}. ${better}${capped}`;
  return `${better} ${roomToWorse === null ? "There is no worse segment by the average." : `It can rise by ${score(roomToWorse)} points within ${segmentText(byAverage)}.`}${capped}`;
}

/** The published segment beside ours, and what is inferred in ours. */
export function agreementLine({ agreement, result, recomputedSegment }: Pick<ExplainedResult, "agreement" | "result" | "recomputedSegment">): string {
  const ours = recomputedSegment === null ? "" : segmentText(recomputedSegment);
  const published = `Published: segment ${String(result.segment)}.`;
  if (agreement === "same") return `${published} Recomputed here from its average score: ${ours}, the same.`;
  if (agreement === "override") return `${published} Recomputed here: the same, with the rule for deficits.`;
  if (agreement === "either") return `${published} Recomputed here: ${ours}; the cut points known leave both open.`;
  if (agreement === "differs") return `${published} Recomputed here: ${ours}. The two differ: take the published one, and read ours as a sign that its rules are not fully known.`;
  return result.segment === null ? "No published segment is held to compare with." : `${published} It was not recomputed here.`;
}
