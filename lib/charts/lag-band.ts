import type { LagBandStage } from "@/lib/charts/lag-timeline";
import { PALETTE } from "@/lib/charts/palette";

/** Paler to darker as judging comes nearer; a dashed outline where nothing can be told. */
export const LAG_BAND: Readonly<Record<LagBandStage, { readonly paint: string; readonly text: string }>> = {
  acting: { paint: `fill="${PALETTE.limitBand}" stroke="${PALETTE.limitLine}"`, text: PALETTE.ink },
  "too early": { paint: `fill="${PALETTE.paper}" stroke="${PALETTE.unknown}" stroke-dasharray="4 3"`, text: PALETTE.ink },
  "early signal": { paint: `fill="${PALETTE.projection80}" stroke="${PALETTE.onTrajectory}"`, text: PALETTE.ink },
  "should be visible": { paint: `fill="${PALETTE.onTrajectory}" stroke="${PALETTE.onTrajectory}"`, text: PALETTE.paper },
};
