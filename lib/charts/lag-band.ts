import { LAG_STAGE_TEXT, type LagBandStage, type LagTimeline } from "@/lib/charts/lag-timeline";
import { PALETTE } from "@/lib/charts/palette";
import type { KeyEntry } from "@/lib/charts/chart-key";

/** Paler to darker as judging comes nearer; a dashed outline where nothing can be told. */
export const LAG_BAND: Readonly<Record<LagBandStage, { readonly paint: string; readonly text: string }>> = {
  acting: { paint: `fill="${PALETTE.limitBand}" stroke="${PALETTE.limitLine}"`, text: PALETTE.ink },
  "too early": { paint: `fill="${PALETTE.paper}" stroke="${PALETTE.unknown}" stroke-dasharray="4 3"`, text: PALETTE.ink },
  "early signal": { paint: `fill="${PALETTE.projection80}" stroke="${PALETTE.onTrajectory}"`, text: PALETTE.ink },
  "should be visible": { paint: `fill="${PALETTE.onTrajectory}" stroke="${PALETTE.onTrajectory}"`, text: PALETTE.paper },
};

/** The key of a time line: only the stages it holds, and the days to judge. */
export function lagTimelineKey({ rows }: LagTimeline): KeyEntry[] {
  const stages = (Object.keys(LAG_BAND) as LagBandStage[]).filter((stage) => rows.some(({ bands }) => bands.some((band) => band.stage === stage)));
  const mark = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="26" height="16" viewBox="0 0 26 16" aria-hidden="true" focusable="false">${inside}</svg>`;
  return [
    ...stages.map((stage) => ({ mark: mark(`<rect x="1" y="2" width="24" height="12" ${LAG_BAND[stage].paint}/>`), text: LAG_STAGE_TEXT[stage] })),
    ...(rows.some(({ dates }) => dates.length > 0) ? [{ mark: mark(`<path d="M13 0l7 8-7 8-7-8z" fill="${PALETTE.trajectory}"/>`), text: "Day to judge" }] : []),
  ];
}
