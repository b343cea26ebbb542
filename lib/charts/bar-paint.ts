import { PALETTE } from "@/lib/charts/palette";
import type { KeyEntry } from "@/lib/charts/chart-key";
import type { BarRole, PairedBars } from "@/lib/charts/paired-bars";

/** Attributes of a piece: plan hollow in the purple of trajectories, forecast hollow and dashed, actual filled; a second part is pale. */
export function barPaint(role: BarRole, part: number): string {
  if (role === "plan") return `fill="${PALETTE.paper}" stroke="${PALETTE.trajectory}" stroke-width="1.6"${part === 0 ? "" : ' stroke-dasharray="2 2"'}`;
  if (role === "forecast") return `fill="${part === 0 ? PALETTE.limitBand : PALETTE.paper}" stroke="${PALETTE.finance}" stroke-width="1.4" stroke-dasharray="4 2"`;
  return part === 0 ? `fill="${PALETTE.finance}" stroke="${PALETTE.finance}"` : `fill="${PALETTE.limitBand}" stroke="${PALETTE.finance}"`;
}

/** The key of paired bars: one entry a series and part. */
export function pairedBarsKey({ series }: PairedBars): KeyEntry[] {
  return series.flatMap(({ name, role, parts }) => parts.map(({ name: part }, index) => ({
    mark: `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect x="2" y="2" width="12" height="12" ${barPaint(role, index)}/></svg>`,
    text: parts.length === 1 ? name : `${name}, ${part.charAt(0).toLowerCase()}${part.slice(1)}`,
  })));
}
