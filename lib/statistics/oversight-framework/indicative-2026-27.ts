import { SCORE_SCALE } from "./score-scale";
import { checkCuts } from "./segment-of-average";
import type { RuleSet, Segment } from "./types";

export interface IndicativeThresholds {
  /** Highest average of segments 1, 2 and 3, rising, from 1 to 4. */
  readonly upTo: readonly [number, number, number];
  /** Best segment of an organisation in deficit; null for no cap. */
  readonly deficitCap: Segment | null;
  /** Where the thresholds come from, in words that a reader can follow up. */
  readonly source: string;
}

/**
 * Rules for 2026/27, in which thresholds instead of quartiles make the segments and ICBs are segmented too. The
 * thresholds and the financial adjustment are not known here: whoever runs the product supplies them.
 * Source: NHS Oversight Framework 2026/27 methodology manual, introduction.
 * @throws RangeError for thresholds that do not rise or lie outside 1 to 4.
 */
export function indicative202627({ upTo, deficitCap, source }: IndicativeThresholds): RuleSet {
  const cut = (end: number) => ({ upTo: end, from: end });
  const cuts = [cut(upTo[0]), cut(upTo[1]), cut(upTo[2])] as const;
  checkCuts(cuts);
  return {
    id: "nof-2026-27-indicative",
    label: "2026/27 indicative",
    standing: "indicative",
    source,
    notes: [
      "Not an official segment: the thresholds were entered here, not taken from NHS England.",
      "Metrics are scored as in 2025/26 until the scoring of 2026/27 is known.",
      "Segment 5 is a judgement and is never calculated.",
    ],
    scale: SCORE_SCALE,
    groupWeights: { "healthcare-associated infection": 1 / 3 },
    folded: [],
    segmentation: { by: "cut-points", cuts },
    deficitCap,
  };
}
