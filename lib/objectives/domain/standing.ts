import type { ObjectiveStatus } from "@/lib/shared/objective-status";
import { lagOf, type LagReading } from "./lag-of";
import type { MeasurePosition } from "./measure-position";
import type { Objective, ObjectiveMeasure } from "./objective";
import type { RealismFact } from "./realism-of";
import { judge, type RungKey } from "./status";
import type { Trajectory } from "./trajectory";

/** Where one board stands against one objective: the one answer that overview, scorecard, objective page, files and packs print. */
export interface Standing {
  readonly objective: Objective;
  readonly status: ObjectiveStatus;
  readonly rung: RungKey;
  /** Why, in one sentence. */
  readonly because: string;
  readonly stale: boolean;
  /** The measure that the status is of, or that is shown meanwhile; null where none is held. */
  readonly position: MeasurePosition | null;
  /** Why another measure than the objective's own is shown; null where it is its own. */
  readonly meanwhile: string | null;
  readonly isIllustrative: boolean;
  readonly lag: LagReading | null;
  /** Of the final target; null without one, or without history. */
  readonly realism: RealismFact | null;
  /** Of the next step before the final one. */
  readonly nextRealism: RealismFact | null;
  readonly trajectory: Trajectory | null;
}

export interface StandingInput {
  readonly objective: Objective;
  /** Position of a measure of this objective for the board; null where nothing is held. */
  readonly positionOf: (measure: ObjectiveMeasure) => MeasurePosition | null;
  /** Realism of a target of a measure for the board. */
  readonly realismOf: (position: MeasurePosition, target: { readonly value: number; readonly dueOn: string }) => RealismFact | null;
  readonly isIllustrative: (metricCode: string) => boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

const NOTHING = { values: [], stretchStart: 0, periodEnd: null, polarity: "increase", steps: [], final: null, show: String } as const;

/**
 * The standing of a board. The objective's own measure is judged where a figure of it is held with a target; else the one marked
 * `meanwhile`. A lagging outcome is too early to tell before its day, whatever is shown meanwhile.
 */
export function standingOf({ objective, positionOf, realismOf, isIllustrative, today }: StandingInput): Standing {
  const lag = objective.lag === null ? null : lagOf(objective.lag, today);
  const find = (part: "judged" | "meanwhile"): MeasurePosition | null => {
    const measure = objective.measures.find((one) => one.part === part);
    const position = measure ? positionOf(measure) : null;
    return position?.report.latest ? position : null;
  };
  const judged = find("judged");
  const meanwhile = judged !== null && (judged.steps.length > 0 || judged.final !== null) ? null : find("meanwhile");
  const position = meanwhile ?? judged;
  const verdict = lag !== null && today < lag.earliest
    ? judge({ ...NOTHING, earliestVisible: lag.earliest, today })
    : (position?.verdict ?? judge({ ...NOTHING, earliestVisible: null, today, horizon: objective.horizonOn !== null && objective.horizonOn < today ? { on: objective.horizonOn, value: null } : null }));
  const because = verdict.rung === "no_figure" ? (objective.notMeasured ?? verdict.because) : verdict.because;
  const final = position?.final ?? null;
  const next = position?.nextStep ?? null;
  return {
    objective, because, lag, position,
    status: verdict.status, rung: verdict.rung,
    stale: position?.freshness?.stale ?? false,
    meanwhile: meanwhile === null ? null : objective.meanwhileReason,
    isIllustrative: objective.isIllustrative || (position?.trajectory?.isIllustrative ?? false) || (position !== null && isIllustrative(position.report.metric.code)),
    realism: position && final ? realismOf(position, final) : null,
    nextRealism: position && next && final && next.dueOn < final.dueOn ? realismOf(position, next) : null,
    trajectory: position?.trajectory ?? null,
  };
}
