import { assuranceIcon as drawAssurance, staleMark, statusIcon as drawStatus, variationIcon as drawVariation } from "@/lib/charts/icons";
import type { StatusKind } from "@/lib/charts/status-shape";
import type { AssuranceIcon, VariationIcon } from "@/lib/statistics/spc/types";
import type { PackStatusKey } from "../../domain/snapshot";

// Nominal size in pixels: the template scales every icon.
const STATUS_SIZE = 16;
const SPC_SIZE = 32;

/** A judgement made at the horizon has the shape of the same judgement made before it; the word tells them apart. */
const SHAPE: Readonly<Record<PackStatusKey, StatusKind>> = {
  met: "met",
  on_trajectory: "on_trajectory",
  off_improving: "off_improving",
  off_not_improving: "off_not_improving",
  too_early: "too_early",
  not_measured: "not_measured",
  met_at_horizon: "met",
  not_met_at_horizon: "off_not_improving",
  not_measured_at_horizon: "not_measured",
};

/** SVG of a status; the word is always printed beside it. */
export function statusIcon(key: PackStatusKey, stale: boolean): string {
  return stale ? staleMark(SHAPE[key], STATUS_SIZE) : drawStatus(SHAPE[key], STATUS_SIZE);
}

/** SVG of a variation icon (a circle), or null where variation is not judged. */
export function variationIcon(key: VariationIcon | null): string | null {
  return key === null ? null : drawVariation(key, SPC_SIZE);
}

/** SVG of an assurance icon (a rounded square), or null where assurance is not judged. */
export function assuranceIcon(key: AssuranceIcon | null): string | null {
  return key === null ? null : drawAssurance(key, SPC_SIZE);
}
