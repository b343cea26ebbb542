import { countRatioScale } from "./count-ratio-scale";
import { cqcScale } from "./cqc-scale";
import { proportionScale } from "./proportion-scale";
import { shmiScale } from "./shmi-scale";
import type { FunnelKind, FunnelScale } from "./types";

const SCALES: Readonly<Record<FunnelKind, FunnelScale>> = {
  proportion: proportionScale,
  "ratio-of-counts": countRatioScale,
  "standardised-ratio-shmi": shmiScale,
  "standardised-ratio-cqc": cqcScale,
};

/** The scale of a kind of figure. */
export function funnelScale(kind: FunnelKind): FunnelScale {
  return SCALES[kind];
}
