import type { Basis } from "@/lib/organisations/domain/restate";
import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import { OWN_SCOPE, YEAR_BEFORE_SCOPE } from "@/lib/objectives/domain/objective";
import { showValue } from "@/lib/objectives/domain/show-value";
import { STATUS_WORD, type ObjectiveStatus } from "@/lib/shared/objective-status";
import { formatDate, formatPeriod, formatShortPeriod } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import { shownRevision, type ShownRevision } from "./revision-texts";
import type { AssuranceIcon, VariationIcon } from "@/lib/statistics/spc/types";
import { inSentence } from "@/lib/shared/in-sentence";

/** One measure of one area as every surface prints it: page, CSV and pack share this text. */
export interface MeasureRow {
  readonly metricCode: string;
  readonly name: string;
  readonly unitLabel: string;
  readonly part: MeasurePosition["part"];
  readonly valueText: string;
  readonly value: number | null;
  /** "69,732 of 106,184"; null for a count. */
  readonly partsText: string | null;
  readonly periodEnd: string | null;
  readonly periodText: string;
  /** Step in force: "65%". */
  readonly stepText: string;
  /** "national, now; 70% by March 2027". */
  readonly stepNote: string;
  readonly status: ObjectiveStatus;
  readonly statusWord: string;
  readonly because: string;
  readonly stale: boolean;
  readonly staleText: string | null;
  readonly variation: VariationIcon;
  readonly assurance: AssuranceIcon;
  readonly points: number;
  readonly basis: Basis;
  /** As in `MeasurePosition`. */
  readonly basisUntil: string | null;
  /** The last change of the value shown; absent where it stands as first published. */
  readonly revision?: ShownRevision;
  /** One sentence a change of coverage; empty when there is none. */
  readonly coverageTexts: readonly string[];
  readonly nextUpdateText: string;
}

function coverageTexts(position: MeasurePosition): readonly string[] {
  return position.coverage.map(({ periodEnd, change }) =>
    `The list ${change < 0 ? "fell" : "rose"} by ${formatNumber(Math.abs(change) * 100)}% in ${formatPeriod(periodEnd, "month")}: figures before and after may not be like for like.`);
}

function stepNote(position: MeasurePosition): string {
  const { step } = position.verdict;
  const { nextStep } = position;
  const { metric } = position.report;
  const next = nextStep ? `${showValue({ ...metric, decimals: 0 }, nextStep.value)} by ${formatShortPeriod(nextStep.dueOn, "month")}` : null;
  if (step?.scope === YEAR_BEFORE_SCOPE) return "a year before";
  const whose = step?.scope === OWN_SCOPE ? "agreed" : "national";
  if (step) return next ? `${whose}, now; ${next}` : `${whose}, since ${formatShortPeriod(step.dueOn, "month")}`;
  return next ?? "no target set";
}

/**
 * The printed row of a measure.
 * @param latestPeriod name of the latest period; by its month where left out
 */
export function measureRow(position: MeasurePosition, today: string, latestPeriod?: string): MeasureRow {
  const { metric, latest, spc } = position.report;
  const { verdict, freshness } = position;
  const stale = freshness?.stale ?? false;
  const period = latest ? (latestPeriod ?? formatPeriod(latest.periodEnd, "month")) : null;
  return {
    metricCode: metric.code,
    name: metric.name,
    unitLabel: metric.unitLabel,
    part: position.part,
    valueText: latest ? showValue(metric, latest.value) : "–",
    value: latest?.value ?? null,
    partsText: latest?.numerator != null && latest.denominator != null ? `${formatNumber(latest.numerator)} of ${formatNumber(latest.denominator)}` : null,
    periodEnd: latest?.periodEnd ?? null,
    periodText: period ?? "No figures held",
    stepText: verdict.step ? showValue({ ...metric, decimals: 0 }, verdict.step.value) : "–",
    stepNote: stepNote(position),
    status: verdict.status,
    statusWord: STATUS_WORD[verdict.status],
    because: verdict.because,
    stale,
    staleText: stale && period ? staleSentence(period) : null,
    variation: spc.variationIcon,
    assurance: spc.assuranceIcon,
    points: spc.usablePoints,
    basis: position.basis,
    basisUntil: position.basisUntil,
    ...(latest && shownRevision(position, latest.periodEnd)),
    coverageTexts: coverageTexts(position),
    nextUpdateText: freshness ? (freshness.nextExpected <= today ? "Overdue here" : `About ${formatDate(freshness.nextExpected)}`) : "–",
  };
}

/** Why a status is marked stale. */
export const staleSentence = (periodText: string): string => `Latest is ${periodText}; newer figures are published but not loaded`;

/**
 * What a badge says of figures that are not as published; null for those that are.
 * @param until last month that is not as published, where later ones are
 */
export function basisBadge(basis: Basis, until: string | null = null): { readonly word: string; readonly explanation: string } | null {
  if (basis === "published") return null;
  const { word, explanation } = BASIS_BADGE[basis];
  return until === null ? { word, explanation } : { word: `${word} to ${formatPeriod(until, "month")}`, explanation: `To ${formatPeriod(until, "month")}: ${inSentence(explanation)} Later months are as published.` };
}

const BASIS_BADGE: Readonly<Record<Exclude<Basis, "published">, { readonly word: string; readonly explanation: string }>> = {
  restated: { word: "restated", explanation: "Summed exactly from the former boards that joined whole." },
  estimated: { word: "estimated", explanation: "Estimated from former boards, of which one was split, by the share of people that moved." },
  not_comparable: { word: "not comparable", explanation: "Cannot be worked out on these boundaries." },
};
