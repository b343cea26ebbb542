import { assuranceIcon as drawAssurance, staleMark, statusIcon as drawStatus, variationIcon as drawVariation } from "@/lib/charts/icons";
import type { ObjectiveStatus } from "@/lib/shared/objective-status";
import type { AssuranceIcon, VariationIcon } from "@/lib/statistics/spc/types";

// Nominal size in pixels: the template scales every icon.
const STATUS_SIZE = 16;
const SPC_SIZE = 32;

/** SVG of a status; the word is always printed beside it. */
export function statusIcon(key: ObjectiveStatus, stale: boolean): string {
  return stale ? staleMark(key, STATUS_SIZE) : drawStatus(key, STATUS_SIZE);
}

/** SVG of a variation icon (a circle), or null where variation is not judged. */
export function variationIcon(key: VariationIcon | null): string | null {
  return key === null ? null : drawVariation(key, SPC_SIZE);
}

/** SVG of an assurance icon (a rounded square), or null where assurance is not judged. */
export function assuranceIcon(key: AssuranceIcon | null): string | null {
  return key === null ? null : drawAssurance(key, SPC_SIZE);
}
