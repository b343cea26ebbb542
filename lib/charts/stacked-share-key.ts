import { AREA_COLOUR } from "@/lib/charts/draw-stacked-share";
import { PALETTE } from "@/lib/charts/palette";
import type { KeyEntry } from "@/lib/charts/chart-key";
import type { StackedShare } from "@/lib/charts/stacked-share";

/** The key of stacked shares: the parts in their order, and the hollow weights where some are declared. */
export function stackedShareKey({ parts, weights }: StackedShare): KeyEntry[] {
  const mark = (paint: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect x="2" y="2" width="12" height="12" ${paint}/></svg>`;
  return [
    ...parts.map(({ name, area }) => ({ mark: mark(`fill="${AREA_COLOUR[area]}"${area === "other" ? ` stroke="${PALETTE.minor}"` : ""}`), text: name })),
    ...(weights === null ? [] : [{ mark: mark(`fill="${PALETTE.paper}" stroke="${PALETTE.quietInk}" stroke-width="1.6"`), text: "declared weight" }]),
  ];
}
