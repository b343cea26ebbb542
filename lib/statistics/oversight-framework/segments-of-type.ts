import { checkSameLength } from "../validation";
import { capForDeficit } from "./cap-for-deficit";
import { quartileCuts } from "./quartile-cuts";
import { segmentOfAverage } from "./segment-of-average";
import type { CutPoints, RuleSet, SegmentRange } from "./types";

export interface OrganisationSegment {
  readonly unadjusted: SegmentRange;
  /** After the financial override. */
  readonly adjusted: SegmentRange;
}

/**
 * Segments of all organisations of one type from their average scores. Segment 5 is a judgement and never calculated.
 * @param averages one of each organisation, from 1 to 4, to 2 decimal places.
 * @param inDeficit whether each is in deficit or has deficit support.
 * @throws RangeError for an average outside 1 to 4 or lists of different lengths.
 */
export function segmentsOfType(
  averages: readonly number[],
  inDeficit: readonly boolean[],
  ruleSet: Pick<RuleSet, "segmentation" | "deficitCap">,
): OrganisationSegment[] {
  checkSameLength(averages, "averages", inDeficit, "inDeficit");
  const cuts = cutPointsFor(averages, ruleSet);
  if (cuts === null) return [];
  return averages.map((average, place) => {
    const unadjusted = segmentOfAverage(average, cuts);
    return { unadjusted, adjusted: capForDeficit(unadjusted, inDeficit[place] ?? false, ruleSet.deficitCap) };
  });
}

/** The cut points in force: those of the rule set, or the quartiles of the averages of the type; null without averages. */
export function cutPointsFor(averages: readonly number[], { segmentation }: Pick<RuleSet, "segmentation">): CutPoints | null {
  return segmentation.by === "cut-points" ? segmentation.cuts : quartileCuts(averages);
}
