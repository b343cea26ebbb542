import type { FunnelFlag, FunnelLimits, FunnelSide } from "./types";

/** Where a figure lies against both pairs of limits; on a limit is inside. All in the same units. */
export function funnelFlag(value: number, { lower95, upper95, lower998, upper998 }: FunnelLimits): FunnelFlag {
  return { at95: sideOf(value, lower95, upper95), at998: sideOf(value, lower998, upper998) };
}

function sideOf(value: number, lower: number, upper: number): FunnelSide {
  if (value < lower) return "below";
  return value > upper ? "above" : "inside";
}
