import { OBJECTIVE_AREAS, type ObjectiveArea } from "@/lib/objectives/domain/objective";
import { attentionBalance } from "@/lib/statistics/attention/attention-balance";
import { missingSentence, spreadSentence, type AreaCount } from "./attention-sentences";
import { documentOf, type SourceDocument } from "@/lib/observations/domain/source-document";
import type { DeclaredWeights, MeasureFramework, StatedAttention, StatedMeasure, StatedMoney } from "./stated-attention";

export interface AreaAttention {
  readonly area: ObjectiveArea;
  readonly count: number;
  /** Share of everything, with what belongs to no area; 0 to 1. */
  readonly shareOfAll: number;
  /** Share within the four areas, 0 to 1; null where nothing belongs to any. */
  readonly shareWithin: number | null;
  readonly weight: number;
}

/** How one channel of oversight is spread over the areas. Channels are never averaged. */
export interface AttentionChannel {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly noun: string;
  readonly total: number;
  /** In the order of `OBJECTIVE_AREAS`. */
  readonly areas: readonly AreaAttention[];
  readonly other: { readonly count: number; readonly shareOfAll: number };
  /** 1 = as declared; null where there is too little to say. */
  readonly balance: number | null;
  /** 1 = equal shares. */
  readonly evenness: number | null;
  /** Which areas have nothing. */
  readonly missing: string;
  readonly spread: string;
  readonly measures: readonly StatedMeasure[];
  readonly publishedOn: string;
  readonly source: SourceDocument;
}

export interface AttentionMoney extends Omit<StatedMoney, "document"> {
  /** Sum of what is for the named purposes, £ million. */
  readonly sum: number;
  /** That sum as a percentage of it and what it is set against. */
  readonly share: number;
  readonly source: SourceDocument;
}

export interface Attention {
  /** The finding of the newest channel; null where none was published by the day. */
  readonly headline: string | null;
  /** Newest first. */
  readonly channels: readonly AttentionChannel[];
  readonly weights: DeclaredWeights;
  readonly money: AttentionMoney | null;
}

/** Weights in force on a day: the last declared by then, the first ones before. @throws RangeError where none were ever declared */
export function weightsOn(weights: readonly DeclaredWeights[], day: string): DeclaredWeights {
  const found = weights.findLast(({ from }) => from <= day) ?? weights[0];
  if (!found) throw new RangeError("no weights are declared");
  return found;
}

/** The measures of a framework by area, against declared weights. Source: docs/methods/attention-balance.md. */
export function measureChannel(framework: MeasureFramework, weights: DeclaredWeights, documents: readonly SourceDocument[]): AttentionChannel {
  const counts = OBJECTIVE_AREAS.map((area): AreaCount => ({ area, count: framework.measures.filter((measure) => measure.area === area).length }));
  const total = framework.measures.length;
  const other = total - counts.reduce((sum, { count }) => sum + count, 0);
  const found = attentionBalance({ amounts: counts.map(({ count }) => count), other, weights: counts.map(({ area }) => weights.areas[area]) });
  const share = (count: number): number => (total === 0 ? 0 : count / total);
  return {
    id: framework.id, name: framework.name, short: framework.short, noun: framework.noun, total,
    areas: counts.map(({ area, count }, index) => ({ area, count, shareOfAll: share(count), shareWithin: found.known ? (found.shares[index] ?? 0) : null, weight: weights.areas[area] })),
    other: { count: other, shareOfAll: share(other) },
    balance: found.known ? found.balance : null, evenness: found.known ? found.evenness : null,
    missing: missingSentence(counts, total, framework.noun), spread: spreadSentence(counts, other),
    measures: framework.measures, publishedOn: framework.publishedOn, source: documentOf(documents, framework.document),
  };
}

function moneyOf({ document, ...money }: StatedMoney, documents: readonly SourceDocument[]): AttentionMoney {
  const sum = money.on.reduce((total, { amount }) => total + amount, 0);
  return { ...money, sum, share: (100 * sum) / (sum + money.against.amount), source: documentOf(documents, document) };
}

/** The balance of attention of the national measures, as published by a day. @param asOf `YYYY-MM-DD` */
export function buildAttention(stated: StatedAttention, documents: readonly SourceDocument[], asOf: string): Attention {
  const weights = weightsOn(stated.weights, asOf);
  const channels = stated.frameworks.filter(({ publishedOn }) => publishedOn <= asOf).map((framework) => measureChannel(framework, weights, documents)).reverse();
  return { headline: channels[0]?.missing ?? null, channels, weights, money: stated.money.publishedOn <= asOf ? moneyOf(stated.money, documents) : null };
}
