import { checkScore } from "./average-score";
import type { CutPoints, Segment, SegmentRange } from "./types";

/**
 * Segment of an average score by cut points, before any override; two segments for an average in a gap between them.
 * @param average from 1 to 4, to 2 decimal places.
 * @throws RangeError for an average outside 1 to 4, or cut points that do not rise.
 */
export function segmentOfAverage(average: number, cuts: CutPoints): SegmentRange {
  checkScore(average, "average");
  checkCuts(cuts);
  const past = (end: (cut: CutPoints[number]) => boolean) => (cuts.filter(end).length + 1) as Segment;
  return { best: past(({ from, upTo }) => average >= from && average > upTo), worst: past(({ upTo }) => average > upTo) };
}

/** @throws RangeError unless each cut point starts at or after the end of the one before. */
export function checkCuts(cuts: CutPoints): void {
  const ends = cuts.flatMap(({ upTo, from }) => [upTo, from]);
  ends.forEach((end, place) => {
    checkScore(end, `cuts[${Math.floor(place / 2)}].${place % 2 === 0 ? "upTo" : "from"}`);
    if (end < (ends[place - 1] ?? 1)) throw new RangeError(`cuts must rise, but ${end} follows ${String(ends[place - 1])}`);
  });
}
