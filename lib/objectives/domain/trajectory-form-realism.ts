import type { Metric } from "@/lib/metrics/domain/metric";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { formatDifference, formatNumber } from "@/lib/shared/format-number";
import { addMonths } from "@/lib/shared/month";
import type { RealismBand } from "@/lib/statistics/realism/realism-verdict";
import { realismFor, type RealismFact } from "./realism-of";
import { showValue, unitSign } from "./show-value";
import { duePoints, type TrajectoryContext, type TrajectoryPlan, type TrajectoryPoint } from "./trajectory";
import { STYLE_NEEDS } from "./trajectory-form";
import type { MeasureGround } from "./trajectory-form-ground";

/** One dated value held against what boards did before. */
export interface RealismLine {
  readonly dueOn: string;
  readonly value: string;
  readonly band: RealismBand;
  readonly word: string;
  /** "31%"; null where there are no windows to take a share of. */
  readonly share: string | null;
  readonly text: string;
}

/** Most dated values that are held against history: the next ones and the last. */
const MOST_LINES = 5;

/** What a plan looks at to be drawn and judged: a gap is measured to the comparator's figures, and to its latest one from then on. */
export function contextOf({ england, stride }: Pick<MeasureGround, "england" | "stride">, values: ReadonlyMap<string, number>, until: string | null): TrajectoryContext {
  const comparator = new Map(england?.points.flatMap(({ periodEnd, value }) => (value === null ? [] : [[periodEnd, value] as const])) ?? []);
  const [lastEnd, level] = [...comparator].at(-1) ?? [null, null];
  for (let end = lastEnd; end !== null && level !== null && until !== null && (end = addMonths(end, stride)) <= until;) comparator.set(end, level);
  return { values, comparator, stride };
}

/** The dated values that a plan is judged by: those that somebody wrote, or the end of a style that works the others out. */
function judgedPoints(plan: TrajectoryPlan, context: TrajectoryContext, latestEnd: string): readonly TrajectoryPoint[] {
  if (plan.style === "year_on_year") return [];
  const written = STYLE_NEEDS[plan.style].points === "many" ? plan.points : plan.style === "hold" ? plan.points.slice(-1) : duePoints(plan, context).slice(-1);
  const ahead = written.filter(({ dueOn }) => dueOn > latestEnd);
  return ahead.length <= MOST_LINES ? ahead : [...ahead.slice(0, MOST_LINES - 1), ...ahead.slice(-1)];
}

/** Every judged value of a plan with its realism, in order of time. */
export function realismOfPlan(plan: TrajectoryPlan, ground: MeasureGround, areaId: number): readonly RealismFact[] {
  const report = ground.reports.get(areaId);
  const latestEnd = report?.latest?.periodEnd ?? null;
  if (!report || latestEnd === null || ground.history === null) return [];
  const { history } = ground;
  const values = new Map(report.series.points.flatMap(({ periodEnd, value }) => (value === null ? [] : [[periodEnd, value] as const])));
  return judgedPoints(plan, contextOf(ground, values, plan.points.at(-1)?.dueOn ?? null), latestEnd).flatMap((point) => realismFor(history, areaId, latestEnd, point) ?? []);
}

const years = (months: number): string => (months < 24 ? `${months} months` : `${formatNumber(months / 12, { decimals: months % 12 === 0 ? 0 : 1 })} years`);

/** A share as printed: never 0% of something that was seen. */
export const shareText = (share: number): string => (share > 0 && share < 0.01 ? "under 1%" : formatNumber(share * 100, { unit: "%" }));

const printedChange = (metric: Pick<Metric, "unit" | "decimals">, change: number): string => formatDifference(Math.abs(change), { decimals: metric.decimals, unit: unitSign(metric) });

/** One judged value in words, the figure always beside the word. */
export function realismLine(fact: RealismFact, metric: Metric, stride: number): RealismLine {
  const { verdict, target, dueOn, windowPeriods, annualised, requiredInWindow } = fact;
  const gained = metric.polarity === "decrease" ? "fell by" : "rose by";
  const length = `${years(windowPeriods * stride)}${annualised ? ", shorter than what is left, at the same pace" : ""}`;
  const text = verdict.band === "already_met"
    ? `The latest figure, ${showValue(metric, fact.current)}, is already there.`
    : verdict.band === "not_enough_history" || verdict.share === null
      ? `There are ${verdict.windows} past windows from a similar start, of ${verdict.units} boards: too few to say.`
      : `Of ${formatNumber(verdict.windows)} past windows of ${length}, from a start like today’s, of ${verdict.units} boards, ${verdict.share === 0 ? "none" : shareText(verdict.share)} ${gained} ${printedChange(metric, requiredInWindow)} or more.`;
  return { dueOn, value: showValue(metric, target), band: verdict.band, word: verdict.word, share: verdict.share === null || verdict.band === "already_met" || verdict.band === "not_enough_history" ? null : shareText(verdict.share), text };
}

/** What else speaks for or against the last value: pace needed and achieved, when it would be reached, and whether any board held it. */
export function realismEvidence(fact: RealismFact, metric: Metric, ground: Pick<MeasureGround, "panel" | "history">): readonly string[] {
  if (fact.verdict.band === "already_met") return [];
  const way = metric.polarity === "decrease" ? "down" : "up";
  const perYear = (pace: number): string => `${printedChange(metric, pace)} a year`;
  const pace = fact.achievedPerYear === null ? "There is too little history to say how fast the board moves now." : fact.achievedPerYear <= 0
    ? `The board has been moving the wrong way, by ${perYear(fact.achievedPerYear)}.`
    : `Over the last ${fact.achieved?.points ?? 24} figures it went ${way} by ${perYear(fact.achievedPerYear)}.`;
  const reached = fact.reachedOn === null ? [] : [`At that pace the value is reached in ${formatPeriod(fact.reachedOn, "month")}.`];
  return [`It needs ${perYear(fact.pace.requiredPerYear)} ${way} until ${formatDate(fact.dueOn)}. ${pace}`, ...reached, ceilingText(fact, metric, ground)].filter((text) => text !== "");
}

function ceilingText({ ceiling, target }: RealismFact, metric: Metric, { panel, history }: Pick<MeasureGround, "panel" | "history">): string {
  const places = new Map([...(history?.places ?? [])].map(([areaId, place]) => [place, areaId]));
  const name = (unit: number): string => panel.areas.find(({ areaId }) => areaId === places.get(unit))?.shortName ?? "a board";
  const { heldBy, best } = ceiling;
  const level = `${showValue(metric, target)} or better for three periods in a row`;
  if (heldBy.length > 0) return `${heldBy.length === 1 ? `One board, ${name(heldBy[0]?.unit ?? 0)}, has` : `${heldBy.length} boards have`} held ${level}.`;
  return best === null ? "" : `No board has held ${level}; the best held is ${showValue(metric, best.level)}, by ${name(best.unit)}.`;
}
