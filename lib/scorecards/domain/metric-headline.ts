import { besideStep } from "@/lib/metrics/domain/polarity";
import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import { showValue } from "@/lib/objectives/domain/show-value";
import { formatPeriod } from "@/lib/shared/format-date";
import type { BenchmarkOutcome } from "@/lib/statistics/comparison/judge-against-benchmark";
import type { VariationIcon } from "@/lib/statistics/spc/types";
import type { Compared } from "./comparison-text";

export interface HeadlineFacts {
  readonly position: MeasurePosition;
  readonly areaName: string;
  /** Name of the latest period: "March 2026". */
  readonly periodText: string;
  /** The figure before, where no control chart speaks: its value and the name of its period; null where none is held. */
  readonly before: { readonly value: number; readonly periodText: string } | null;
  /** The latest figure beside England's; null for England itself, and where they cannot be compared. */
  readonly comparison: Compared | null;
  readonly isForControlChart: boolean;
  /** What the periods are. */
  readonly periods: "months" | "quarters";
  /** The specialty or group that the figures are of; null = everybody. */
  readonly categoryName: string | null;
}

const MOVEMENT: Readonly<Record<Exclude<VariationIcon, "suppressed">, string>> = {
  improvement_high: "has risen by more than chance",
  improvement_low: "has fallen by more than chance",
  concern_high: "has risen by more than chance, the wrong way",
  concern_low: "has fallen by more than chance, the wrong way",
  neither_high: "has risen by more than chance",
  neither_low: "has fallen by more than chance",
  common_cause: "shows no change beyond chance",
};

/** A rule of the headline: the words, or null where it does not apply. The first that applies is the headline. */
type Rule = (facts: HeadlineFacts, subject: string) => string | null;

const nothingHeld: Rule = ({ position, areaName }, subject) => (position.report.latest === null ? `${subject} in ${areaName}: no figures are held` : null);

const BESIDE_ENGLAND: Readonly<Record<BenchmarkOutcome, string | null>> = {
  better: "better than England", worse: "worse than England", higher: "higher than England", lower: "lower than England", similar: "not clearly different from England", not_compared: null,
};

/** Where no step is in force, the side of England's figure, as far as the interval allows one. */
function besideEngland({ comparison, position }: HeadlineFacts): string {
  const words = comparison === null || comparison.england === null ? null : BESIDE_ENGLAND[comparison.outcome];
  return words === null ? "" : `, ${words} (${showValue(position.report.metric, comparison?.england ?? null)})`;
}

/** Signal first, then the latest value, then its side of the step in force, or of England's figure where there is none. */
const bySignal: Rule = (facts, subject) => {
  const { position, areaName, periodText, isForControlChart, periods } = facts;
  const { metric, latest, spc } = position.report;
  if (!isForControlChart || !latest) return null;
  const { step, margin } = position.verdict;
  const side = step && margin !== null ? `, ${besideStep(metric.polarity, margin >= 0)} the ${showValue({ ...metric, decimals: 0 }, step.value)} step` : besideEngland(facts);
  const movement = spc.variationIcon === "suppressed" ? `has too few ${periods} to tell change from chance` : MOVEMENT[spc.variationIcon];
  return `${subject} ${movement} in ${areaName}: ${showValue(metric, latest.value)} in ${periodText}${side}`;
};

/** Two figures side by side claim no trend: only what they are. */
const byTwoFigures: Rule = (facts, subject) => {
  const { position, areaName, periodText, before } = facts;
  const { metric, latest } = position.report;
  if (!latest || latest.value === null || before === null) return null;
  const [now, then] = [showValue(metric, latest.value), showValue(metric, before.value)];
  const change = now === then ? `the same as in ${before.periodText}` : `${latest.value > before.value ? "up" : "down"} from ${then} in ${before.periodText}`;
  return `${subject} in ${areaName}: ${now} in ${periodText}, ${change}${besideEngland(facts)}`;
};

const byOneFigure: Rule = (facts, subject) => {
  const { position, areaName, periodText } = facts;
  const { metric, latest } = position.report;
  return latest && `${subject} in ${areaName}: ${showValue(metric, latest.value)} in ${periodText}${besideEngland(facts)}`;
};

const RULES: readonly Rule[] = [nothingHeld, bySignal, byTwoFigures, byOneFigure];

/** One sentence that says what the figures say and no more: the first of the ordered rules that applies. */
export function metricHeadline(facts: HeadlineFacts): string {
  const { metric } = facts.position.report;
  const subject = facts.categoryName === null ? metric.name : `${metric.name}, ${facts.categoryName},`;
  for (const rule of RULES) {
    const words = rule(facts, subject);
    if (words !== null) return words;
  }
  throw new Error(`No rule has a headline for ${metric.code}`);
}

/** The headline of a monthly measure that a control chart judges. */
export function monthHeadline(position: MeasurePosition, areaName: string): string {
  const { latest } = position.report;
  return metricHeadline({ position, areaName, periodText: latest === null ? "" : formatPeriod(latest.periodEnd, "month"), before: null, comparison: null, isForControlChart: true, periods: "months", categoryName: null });
}
