import { SCORE_SCALE } from "./score-scale";
import type { RuleSet } from "./types";

/** The rules of the 2025/26 methodology manual. */
export const MANUAL_2025_26: RuleSet = {
  id: "nof-2025-26-manual",
  label: "2025/26 manual",
  standing: "published",
  source: "NHS England, NHS Oversight Framework 2025/26: methodology manual (PRN02028), 26 June 2025",
  notes: [
    "Quartiles are taken within a type of trust.",
    "ICBs were not segmented in 2025/26.",
    "That planned deficit (OF1079) and variance to plan (OF1081) count through combined finance (OF1080) is read from published scores; the manual's own example counts both.",
    "Segment 5 is a judgement and is never calculated.",
  ],
  scale: SCORE_SCALE,
  groupWeights: { "healthcare-associated infection": 1 / 3 },
  folded: [{ into: "OF1080", parts: ["OF1079", "OF1081"] }],
  segmentation: { by: "quartiles" },
  deficitCap: 3,
};
