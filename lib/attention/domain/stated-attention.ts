import type { ObjectiveArea } from "@/lib/objectives/domain/objective";
import { objectiveAreaOf } from "./objective-area-of";

/** A measure of a national framework and the area it was counted to; null = none of the four. */
export interface StatedMeasure {
  readonly name: string;
  readonly area: ObjectiveArea | null;
}

/** The measures that a national framework scores. */
export interface MeasureFramework {
  readonly id: string;
  readonly name: string;
  /** First year it holds for, "2026/27". */
  readonly short: string;
  /** `YYYY-MM-DD`. */
  readonly publishedOn: string;
  readonly document: string;
  /** What it calls them, "headline measures". */
  readonly noun: string;
  readonly measures: readonly StatedMeasure[];
}

/** How much of the attention each area is declared to deserve, from a day; the weights sum to 1. */
export interface DeclaredWeights {
  readonly from: string;
  readonly reason: string;
  readonly areas: Readonly<Record<ObjectiveArea, number>>;
}

/** Money for some purposes beside money for another, in £ million. */
export interface StatedMoney {
  readonly period: string;
  readonly publishedOn: string;
  readonly document: string;
  readonly on: readonly { readonly name: string; readonly amount: number }[];
  readonly against: { readonly name: string; readonly amount: number };
}

export interface StatedAttention {
  /** In order of time. */
  readonly weights: readonly DeclaredWeights[];
  /** In order of publication. */
  readonly frameworks: readonly MeasureFramework[];
  readonly money: StatedMoney;
}

interface RawAttention extends Omit<StatedAttention, "frameworks"> {
  readonly frameworks: readonly (Omit<MeasureFramework, "measures"> & { readonly measures: readonly { readonly name: string; readonly area: string | null }[] })[];
}

/** The reference file, typed. @throws RangeError for an area that is none: the file is our own, so any slip is a fault */
export const readStatedAttention = (raw: RawAttention): StatedAttention => ({
  ...raw,
  frameworks: raw.frameworks.map((framework) => ({ ...framework, measures: framework.measures.map(({ name, area }) => ({ name, area: area === null ? null : objectiveAreaOf(area) })) })),
});
