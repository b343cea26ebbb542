import { exactPoissonLimits } from "./exact-poisson-limits";
import type { FunnelLimits, FunnelScale, Limits } from "./types";

/** Chances outside one limit of each pair, for exact Poisson limits. */
const TAIL_95 = 0.025;
const TAIL_998 = 0.001;

export interface FunnelLimitPair {
  /** As if chance alone made the figures differ. */
  readonly unadjusted: FunnelLimits;
  /** Widened by the variance between the units. */
  readonly adjusted: FunnelLimits;
}

export interface LimitOptions {
  readonly multiplier: number;
  readonly z95: number;
  readonly z998: number;
}

/**
 * Both pairs of limits at one denominator.
 * @param target on the scale.
 * @param tau2 on the scale, 0 or more.
 * @returns limits in the units of the shown figure.
 */
export function funnelLimits(
  scale: FunnelScale,
  target: number,
  tau2: number,
  denominator: number,
  { multiplier, z95, z998 }: LimitOptions,
): FunnelLimitPair {
  const normal = (variance: number) =>
    shown(scale.limits(target, denominator, variance, z95), scale.limits(target, denominator, variance, z998), multiplier);
  const poisson = () =>
    shown(exactPoissonLimits(denominator, TAIL_95), exactPoissonLimits(denominator, TAIL_998), multiplier / denominator);
  return { unadjusted: scale.isPoisson ? poisson() : normal(0), adjusted: normal(tau2) };
}

function shown(at95: Limits, at998: Limits, factor: number): FunnelLimits {
  return {
    lower95: at95.lower * factor,
    upper95: at95.upper * factor,
    lower998: at998.lower * factor,
    upper998: at998.upper * factor,
  };
}
