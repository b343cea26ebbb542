import { STATUS_WORD, type ObjectiveStatus } from "@/lib/shared/objective-status";
import type { Scorecard, ScorecardMeasure, ScorecardObjective } from "@/lib/scorecards/domain/scorecard";
import type { AssuranceIcon, VariationIcon } from "@/lib/statistics/spc/types";

/** A measure as it travels to the browser: an array, because names of fields are half of its bytes. */
type CompactMeasure = readonly [
  metricCode: string, name: string, unitLabel: string, part: ScorecardMeasure["part"], valueText: string, periodText: string, partsText: string | null, stepText: string, stepNote: string,
  status: ObjectiveStatus, because: string, stale: 0 | 1, variation: VariationIcon, assurance: AssuranceIcon, points: number, coverageChanged: 0 | 1, nextUpdateText: string, sparkline: string, revisionText?: string,
];

/** What the screen shows of a measure. */
export type ShownMeasure = Pick<ScorecardMeasure, "metricCode" | "name" | "unitLabel" | "part" | "valueText" | "periodText" | "partsText" | "stepText" | "stepNote" | "status" | "statusWord" | "because" | "stale" | "variation" | "assurance" | "points" | "nextUpdateText" | "sparkline"> & {
  readonly coverageChanged: boolean;
  readonly revisionText?: string;
};

export type ShownObjective = Pick<ScorecardObjective, "code" | "title" | "targetText" | "ownProposal" | "notMeasured"> & { readonly measures: readonly ShownMeasure[] };

type CompactObjective = readonly [code: string, title: string, targetText: string, ownProposal: 0 | 1, notMeasured: string | null, measures: readonly CompactMeasure[]];

/** A scorecard as it travels to the browser. */
export type CompactScorecard = Omit<Scorecard, "objectives"> & { readonly objectives: readonly CompactObjective[] };

function packMeasure(m: ScorecardMeasure): CompactMeasure {
  const packed = [
    m.metricCode, m.name, m.unitLabel, m.part, m.valueText, m.periodText, m.partsText, m.stepText, m.stepNote,
    m.status, m.part === "context" ? "" : m.because, m.stale ? 1 : 0, m.variation, m.assurance, m.points, m.coverageTexts.length > 0 ? 1 : 0, m.nextUpdateText, m.sparkline,
  ] as const;
  return m.revision === undefined ? packed : [...packed, m.revision.text];
}

function openMeasure([metricCode, name, unitLabel, part, valueText, periodText, partsText, stepText, stepNote, status, because, stale, variation, assurance, points, coverage, nextUpdateText, sparkline, revisionText]: CompactMeasure): ShownMeasure {
  return {
    metricCode, name, unitLabel, part, valueText, periodText, partsText, stepText, stepNote, status, statusWord: STATUS_WORD[status], because, stale: stale === 1, variation, assurance, points,
    coverageChanged: coverage === 1, nextUpdateText, sparkline, ...(revisionText !== undefined && { revisionText }),
  };
}

export const packScorecard = (scorecard: Scorecard): CompactScorecard =>
  ({ ...scorecard, objectives: scorecard.objectives.map((o) => [o.code, o.title, o.targetText, o.ownProposal ? 1 : 0, o.notMeasured, o.measures.map(packMeasure)]) });

export const openObjectives = ({ objectives }: CompactScorecard): readonly ShownObjective[] =>
  objectives.map(([code, title, targetText, ownProposal, notMeasured, measures]) => ({ code, title, targetText, ownProposal: ownProposal === 1, notMeasured, measures: measures.map(openMeasure) }));
