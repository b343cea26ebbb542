import { MANUAL_2025_26 } from "./manual-2025-26";
import type { RuleSet } from "./types";

/**
 * The rules that the published segments of quarter 3 of 2025/26 follow. They are not quarters of their type any more;
 * cut points that were frozen fit all of them. `upTo` and `from` are the averages on either side of each cut.
 */
export const PUBLISHED_2025_26_QUARTER_3: RuleSet = {
  ...MANUAL_2025_26,
  id: "nof-2025-26-published-q3",
  label: "2025/26 as published from quarter 3 (inferred)",
  standing: "inferred",
  source: "Read from the average scores and segments of 150 trusts that NHS England published for quarter 3 of 2025/26",
  notes: [
    "The cut points are inferred from published averages and segments; NHS England has not stated them.",
    "No trust had an average from 2.07 to 2.12 that shows on which side of the first cut it lies, nor exactly 2.70: there both segments are given.",
    "Every trust from 2.36 to 2.69 is in segment 3; that 2.36 would be there without a deficit is likely, not shown.",
    "ICBs were not segmented in 2025/26.",
    "Segment 5 is a judgement and is never calculated.",
  ],
  segmentation: { by: "cut-points", cuts: [{ upTo: 2.06, from: 2.13 }, { upTo: 2.35, from: 2.36 }, { upTo: 2.69, from: 2.71 }] },
};
