import { PALETTE } from "@/lib/charts/palette";
import { svgNumber } from "@/lib/charts/svg-number";
import type { KeyEntry } from "@/lib/charts/chart-key";
import type { BenchmarkOutcome } from "@/lib/statistics/comparison/judge-against-benchmark";

/** In the order of a key. */
export const OUTCOMES: readonly BenchmarkOutcome[] = ["better", "higher", "similar", "worse", "lower", "not_compared"];

interface OutcomeShape {
  /** Path of the shape around a point. */
  readonly path: (x: string, y: string) => string;
  readonly attributes: string;
}

/** A point of no length: under a round cap a disc. */
const point = (x: string, y: string): string => `M${x} ${y}h0`;

const disc = (colour: string, width: number): string => `stroke="${colour}" stroke-width="${width}" stroke-linecap="round"`;

/** Shapes differ without colour: disc, ring, diamond, two triangles, small disc. */
const SHAPES: Readonly<Record<BenchmarkOutcome, readonly OutcomeShape[]>> = {
  better: [{ path: point, attributes: disc(PALETTE.onTrajectory, 10) }],
  similar: [{ path: point, attributes: disc(PALETTE.ink, 10) }, { path: point, attributes: disc(PALETTE.paper, 6.8) }],
  worse: [{ path: (x, y) => `M${x} ${y}m0-6l6 6-6 6-6-6z`, attributes: `fill="${PALETTE.offNotImproving}"` }],
  higher: [{ path: (x, y) => `M${x} ${y}m0-6l6 10h-12z`, attributes: `fill="${PALETTE.neither}"` }],
  lower: [{ path: (x, y) => `M${x} ${y}m0 6l6-10h-12z`, attributes: `fill="${PALETTE.neither}"` }],
  not_compared: [{ path: point, attributes: disc(PALETTE.quietInk, 7) }],
};

/** Points of one outcome as few elements: all shapes of a kind share a path. */
export function drawOutcomeMarks(outcome: BenchmarkOutcome, points: readonly (readonly [number, number])[]): string {
  if (points.length === 0) return "";
  return SHAPES[outcome].map(({ path, attributes }) => `<path d="${points.map(([x, y]) => path(svgNumber(x), svgNumber(y))).join("")}" ${attributes}/>`).join("");
}

/** The outcome beside England's figure, in words that stand alone. */
export const OUTCOME_TEXT: Readonly<Record<BenchmarkOutcome, string>> = {
  better: "better than England",
  worse: "worse than England",
  higher: "higher than England",
  lower: "lower than England",
  similar: "not shown to differ from England",
  not_compared: "not compared",
};

/** Entries for the outcomes that a chart holds. */
export function outcomeKey(outcomes: readonly BenchmarkOutcome[], words: Readonly<Record<BenchmarkOutcome, string>> = OUTCOME_TEXT): KeyEntry[] {
  return OUTCOMES.filter((outcome) => outcomes.includes(outcome)).map((outcome) => ({
    mark: `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${drawOutcomeMarks(outcome, [[8, 8]])}</svg>`,
    text: words[outcome],
  }));
}
