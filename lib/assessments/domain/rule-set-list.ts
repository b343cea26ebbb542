import { indicative202627 } from "@/lib/statistics/oversight-framework/indicative-2026-27";
import { MANUAL_2025_26 } from "@/lib/statistics/oversight-framework/manual-2025-26";
import { PUBLISHED_2025_26_QUARTER_3 } from "@/lib/statistics/oversight-framework/published-2025-26-quarter-3";
import type { CutPoints, RuleSet } from "@/lib/statistics/oversight-framework/types";
import type { ConfiguredThresholds } from "./segment-record";
import { score } from "./segment-words";

/** One edition of the rules, as a reader is told of it. */
export interface ListedRuleSet {
  readonly id: string;
  readonly label: string;
  readonly standing: string;
  readonly cuts: string;
  readonly source: string;
  readonly notes: readonly string[];
}

const STANDING: Readonly<Record<RuleSet["standing"], string>> = { published: "Published", inferred: "Inferred from published results", indicative: "Indicative, never official" };

/** "1 up to 2.06, 2 from 2.13 to 2.35, 3 from 2.36 to 2.69, 4 from 2.71". */
function cutsText([first, second, third]: CutPoints): string {
  const from = (cut: CutPoints[number]) => (cut.from === cut.upTo ? `above ${score(cut.upTo)}` : `from ${score(cut.from)}`);
  return `1 up to ${score(first.upTo)}; 2 ${from(first)} to ${score(second.upTo)}; 3 ${from(second)} to ${score(third.upTo)}; 4 ${from(third)}`;
}

const listed = ({ id, label, standing, source, notes, segmentation }: RuleSet): ListedRuleSet => ({
  id, label, standing: STANDING[standing], source, notes, cuts: segmentation.by === "quartiles" ? "Quartiles of the average scores within the type of trust" : cutsText(segmentation.cuts),
});

/** Every edition of the rules known here, newest first; that of 2026/27 says where its thresholds are missing. */
export const ruleSetList = (thresholds: ConfiguredThresholds | null): readonly ListedRuleSet[] => [
  thresholds === null
    ? {
        id: "nof-2026-27", label: "2026/27", standing: "Thresholds not to hand", cuts: "Defined thresholds, not quartiles; their values were not seen",
        source: "NHS England, NHS Oversight Framework 2026/27: methodology manual, introduction", notes: ["Providers and ICBs are scored and segmented.", "No segment is worked out until thresholds are entered in this installation."],
      }
    : listed(indicative202627(thresholds)),
  listed(PUBLISHED_2025_26_QUARTER_3), listed(MANUAL_2025_26),
];
