import { checkFunnelOptions, checkFunnelUnits } from "./check-funnel-input";
import { funnelFlag } from "./funnel-flag";
import { Z95, Z998 } from "./limit-deviates";
import { overallRatio } from "./overall-ratio";
import type { FunnelFlag, FunnelLimits, FunnelOptions, FunnelUnit } from "./types";
import { winsorise } from "./winsorise";

export interface MultiplicativeOptions extends Omit<FunnelOptions, "kind"> {
  /** Whether limits are never drawn in below those of chance alone; true unless told. */
  readonly floorPhiAtOne?: boolean;
}

export interface MultiplicativeFunnel {
  /** Overall proportion times the multiplier. */
  readonly target: number;
  /** Mean square of the winsorised z-scores. */
  readonly phi: number;
  /** The phi by whose root the limits are widened. */
  readonly phiUsed: number;
  /** One for each unit, in the same order. */
  readonly points: readonly (FunnelLimits & { readonly value: number; readonly z: number; readonly zUsed: number; readonly flag: FunnelFlag })[];
}

/**
 * Funnel of proportions, untransformed, its limits widened for overdispersion by a common factor. They are not cut
 * at 0 and 1. Source: Spiegelhalter 2005, Statistics in Medicine 24:1185-1202.
 * @param units at least one; numerator at most the denominator.
 * @throws RangeError for a unit or option outside its range, named.
 */
export function multiplicativeFunnel(units: readonly FunnelUnit[], given: MultiplicativeOptions = {}): MultiplicativeFunnel {
  const options = { trimBy: 0.1, multiplier: 1, z95: Z95, z998: Z998, floorPhiAtOne: true, ...given };
  checkFunnelOptions(options);
  checkFunnelUnits(units, "proportion");
  const { multiplier, z95, z998 } = options;
  const target = overallRatio(units);
  const errors = units.map(({ denominator }) => Math.sqrt((target * (1 - target)) / denominator));
  const scores = units.map(({ numerator, denominator }, place) => {
    // Nobody, or everybody, in every unit: no figure is away from the target.
    const error = errors[place] ?? 0;
    return error === 0 ? 0 : (numerator / denominator - target) / error;
  });
  const used = winsorise(scores, options.trimBy);
  const phi = used.reduce((sum, score) => sum + score * score, 0) / used.length;
  const phiUsed = options.floorPhiAtOne ? Math.max(1, phi) : phi;

  const points = units.map(({ numerator, denominator }, place) => {
    const value = (numerator / denominator) * multiplier;
    const widened = (errors[place] ?? 0) * Math.sqrt(phiUsed);
    const limits = {
      lower95: (target - z95 * widened) * multiplier,
      upper95: (target + z95 * widened) * multiplier,
      lower998: (target - z998 * widened) * multiplier,
      upper998: (target + z998 * widened) * multiplier,
    };
    return { value, z: scores[place] ?? 0, zUsed: used[place] ?? 0, ...limits, flag: funnelFlag(value, limits) };
  });
  return { target: target * multiplier, phi, phiUsed, points };
}
