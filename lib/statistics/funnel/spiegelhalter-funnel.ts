import { checkFunnelOptions, checkFunnelUnits } from "./check-funnel-input";
import { funnelFlag } from "./funnel-flag";
import { funnelLimits, type FunnelLimitPair } from "./funnel-limits";
import { funnelScale } from "./funnel-scale";
import { Z95, Z998 } from "./limit-deviates";
import { overdispersion, type Overdispersion } from "./overdispersion";
import { roundExpected } from "./round-expected";
import { truncate } from "./truncate";
import type { FunnelFlag, FunnelOptions, FunnelUnit } from "./types";
import { winsorise } from "./winsorise";

export interface FunnelPoint extends FunnelLimitPair {
  /** Numerator over denominator times the multiplier. */
  readonly value: number;
  /** Place on the axis; expected events under SHMI are rounded to two decimals. */
  readonly denominator: number;
  /** The figure on the funnel's scale, and its distance from the target in standard errors; null when excluded. */
  readonly y: number | null;
  readonly z: number | null;
  /** The score that counts for the overdispersion; null when excluded or truncated. */
  readonly zUsed: number | null;
  /** By each pair of limits, and by the pair to show; null when excluded. */
  readonly flags: { readonly unadjusted: FunnelFlag; readonly adjusted: FunnelFlag; readonly shown: FunnelFlag } | null;
}

export interface Funnel extends Overdispersion {
  readonly options: Required<FunnelOptions>;
  /** Centre line, in the units of the values. */
  readonly target: number;
  /** The same on the funnel's scale. */
  readonly transformedTarget: number;
  /** The limits to show: adjusted where phi is above 1. */
  readonly shown: "adjusted" | "unadjusted";
  /** One for each unit, in the same order. */
  readonly points: readonly FunnelPoint[];
  /** Units that cannot be judged on this scale; they take no part in phi and tau2 and carry no flag. */
  readonly excluded: readonly { readonly index: number; readonly reason: "no-events" }[];
}

/**
 * Funnel plot with limits for chance alone and limits widened for overdispersion by an additive variance.
 * Sources: Spiegelhalter 2005, Statistics in Medicine 24:1185-1202; Spiegelhalter and others 2012, Journal of the Royal
 * Statistical Society A 175:1-47; the details as FunnelPlotR 0.6.0 settles them.
 * @param units at least one. Proportions: numerator at most the denominator. Standardised ratios: expected events below.
 * @throws RangeError for a unit or option outside its range, named.
 */
export function spiegelhalterFunnel(units: readonly FunnelUnit[], given: FunnelOptions): Funnel {
  const options = { trimBy: 0.1, multiplier: 1, z95: Z95, z998: Z998, ...given };
  checkFunnelOptions(options);
  checkFunnelUnits(units, options.kind);
  const scale = funnelScale(options.kind);
  const placed = options.kind === "standardised-ratio-shmi" ? units.map(withRoundedExpected) : units;
  const target = scale.target(placed);
  const transformedTarget = scale.transformedTarget(target);

  const ys = placed.map(scale.transform);
  const errors = placed.map(scale.standardError);
  const judged = ys.flatMap((y, index) => (y === null ? [] : [{ index, z: (y - transformedTarget) / (errors[index] ?? 1) }]));
  const trim = scale.trimming === "truncate" ? truncate : winsorise;
  const trimmed = trim(judged.map(({ z }) => z), options.trimBy);
  const scores = new Map(judged.map(({ index, z }, place) => [index, { z, zUsed: trimmed[place] ?? null }]));
  const used = [...scores].flatMap(([index, { zUsed }]) => (zUsed === null ? [] : [{ zUsed, error: errors[index] ?? 1 }]));
  const { phi, tau2 } = overdispersion(used.map(({ zUsed }) => zUsed), used.map(({ error }) => error));
  const shown = phi !== null && phi > 1 ? "adjusted" : "unadjusted";

  const points = placed.map(({ numerator, denominator }, index): FunnelPoint => {
    const value = (numerator / denominator) * options.multiplier;
    const limits = funnelLimits(scale, transformedTarget, tau2, denominator, options);
    const score = scores.get(index);
    if (score === undefined) return { value, denominator, ...limits, y: null, z: null, zUsed: null, flags: null };
    const unadjusted = funnelFlag(value, limits.unadjusted);
    const adjusted = funnelFlag(value, limits.adjusted);
    const flags = { unadjusted, adjusted, shown: shown === "adjusted" ? adjusted : unadjusted };
    return { value, denominator, ...limits, y: ys[index] ?? null, ...score, flags };
  });
  const excluded = ys.flatMap((y, index) => (y === null ? [{ index, reason: "no-events" as const }] : []));
  return { options, target: target * options.multiplier, transformedTarget, phi, tau2, shown, points, excluded };
}

function withRoundedExpected({ numerator, denominator }: FunnelUnit): FunnelUnit {
  return { numerator, denominator: roundExpected(denominator) };
}
