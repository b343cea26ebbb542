import { summaryMatrix, SUMMARY_COLUMNS, SUMMARY_ROWS, type SummaryColumn, type SummaryRow } from "@/lib/statistics/spc/summary-matrix";
import type { Scorecard } from "./scorecard";
import { chosenObjectives, type ScorecardPart } from "./scorecard-rows";
import { countWord } from "./sentences";

export interface MatrixMeasure {
  readonly metricCode: string;
  readonly name: string;
  readonly isIllustrative: boolean;
}

export interface ScorecardMatrix {
  /** "Variation against assurance: all eight measures with enough points". */
  readonly title: string;
  /** Rows that hold anything, and always the three that every reader looks for. */
  readonly rows: readonly { readonly key: SummaryRow; readonly cells: readonly (readonly MatrixMeasure[])[] }[];
  readonly columns: readonly SummaryColumn[];
  /** Measures that are not in it, with the points held: too few of them, or figures that a control chart must not judge. */
  readonly tooFew: readonly { readonly name: string; readonly points: number }[];
  readonly notForLimits: readonly string[];
}

/** Points that limits need. */
const FEWEST = 13;

const ALWAYS: readonly SummaryRow[] = ["improving", "common_cause", "concern"];

/** Every measure of a scorecard by variation and assurance, each once; those with too few points are named. */
export function summaryMatrixOf({ objectives }: Pick<Scorecard, "objectives">, only: ScorecardPart | null = null): ScorecardMatrix {
  const seen = new Map(chosenObjectives(objectives, only).flatMap(({ isLocal, code, measures }) => measures.map((measure) => [`${isLocal ? code : ""}|${measure.metricCode}`, measure] as const)).reverse());
  const items = [...seen.values()].reverse().map(({ metricCode, name, isIllustrative, variation, assurance, points }) => ({ metricCode, name, isIllustrative, points, variationIcon: variation, assuranceIcon: assurance }));
  const matrix = summaryMatrix(items);
  const told = items.filter(({ variationIcon }) => variationIcon !== "suppressed");
  const untold = items.filter(({ variationIcon }) => variationIcon === "suppressed");
  const title = told.length === 0 ? "Variation against assurance: no measure has enough points" : `Variation against assurance: ${told.length === 1 ? "the one measure" : told.length === 2 ? "both measures" : `all ${countWord(told.length)} measures`} with enough points`;
  return {
    title, columns: SUMMARY_COLUMNS,
    rows: SUMMARY_ROWS.filter((key) => key !== "not_enough_data" && (ALWAYS.includes(key) || SUMMARY_COLUMNS.some((column) => matrix[key][column].length > 0)))
      .map((key) => ({ key, cells: SUMMARY_COLUMNS.map((column) => matrix[key][column].map(({ metricCode, name, isIllustrative }) => ({ metricCode, name, isIllustrative }))) })),
    tooFew: [...new Map(untold.filter(({ points }) => points < FEWEST).map(({ name, points }) => [name, { name, points }])).values()],
    notForLimits: [...new Set(untold.filter(({ points }) => points >= FEWEST).map(({ name }) => name))],
  };
}
