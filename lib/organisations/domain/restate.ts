import type { Succession } from "./organisation";

/** How a figure of a body came about: as published, summed from whole predecessors, shared by population, or not to be had. */
export type Basis = "published" | "restated" | "estimated" | "not_comparable";

/** What can be done to a figure when bodies merge or split. */
export type RestateMethod = "share" | "sum" | "none";

export interface BodyFigure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface RestatedFigure extends BodyFigure {
  readonly basis: Basis;
}

export interface Part {
  readonly areaId: number;
  readonly share: number;
}

/** Predecessor parts that make up a body before a reorganisation; empty when it did not change on that date. */
export function partsOf(successions: readonly Succession[], areaId: number, effectiveOn: string): readonly Part[] {
  return successions
    .filter((flow) => flow.toAreaId === areaId && flow.effectiveOn === effectiveOn)
    .map((flow) => ({ areaId: flow.fromAreaId, share: flow.shareOfPredecessor }));
}

const NOTHING: BodyFigure = { value: null, numerator: null, denominator: null };

/**
 * A body's figure for a period before it existed, from its predecessors' figures: the only code that knows how series are inherited.
 * `share`: numerators and denominators are summed, each times the share of the predecessor's people that moved, and divided
 * (times `scale`, e.g. 100 for per cent); `sum`: values are summed likewise; `none`: cannot be restated.
 * Exact when every predecessor went whole, estimated otherwise, and never from a part of the predecessors.
 */
export function restate(parts: readonly Part[], figureOf: (areaId: number) => BodyFigure | undefined, method: RestateMethod, scale: number): RestatedFigure {
  const basis: Basis = method === "none" ? "not_comparable" : parts.every((part) => part.share === 1) ? "restated" : "estimated";
  if (method === "none") return { ...NOTHING, basis };
  let numerator = 0;
  let denominator = 0;
  let value = 0;
  for (const part of parts) {
    const figure = figureOf(part.areaId);
    if (!figure || figure.value === null) return { ...NOTHING, basis };
    if (method === "sum") {
      value += figure.value * part.share;
      continue;
    }
    if (figure.numerator === null || figure.denominator === null) return { ...NOTHING, basis: "not_comparable" };
    numerator += figure.numerator * part.share;
    denominator += figure.denominator * part.share;
  }
  if (method === "sum") return { value, numerator: null, denominator: null, basis };
  return denominator === 0 ? { ...NOTHING, basis } : { value: (scale * numerator) / denominator, numerator, denominator, basis };
}
