import { chartKey, type KeyEntry } from "@/lib/charts/chart-key";
import { PALETTE } from "@/lib/charts/palette";
import type { TrajectoryChart } from "@/lib/charts/trajectory-chart";

/** The key to stand under a trajectory chart: only what the chart holds. */
export function trajectoryKey({ spec, plans, projection, needed, ceiling, hasSpc }: TrajectoryChart): KeyEntry[] {
  const held = chartKey({ ...spec, steps: [] }).map((entry) => (hasSpc ? entry : { ...entry, text: entry.text === "value, too few points for limits" ? "value" : entry.text }));
  const planned = plans.filter(({ points }) => points.length > 0).map(({ role, name }) => ({
    mark: role === "in_force"
      ? mark(`<path d="M0 8H26" stroke="${PALETTE.trajectory}" stroke-width="2.2"/><path d="M9 4h8v8h-8z" fill="${PALETTE.trajectory}"/>`)
      : mark(`<path d="M0 8H26" stroke="${PALETTE.trajectory}" stroke-width="2.2" stroke-dasharray="7 4"/><path d="M9 4h8v8h-8z" fill="${PALETTE.paper}" stroke="${PALETTE.trajectory}" stroke-width="1.8"/>`),
    text: name,
  }));
  const fan = `<g stroke="${PALETTE.onTrajectory}" stroke-width=".8"><path d="M0 8L26 .5V15.5z" fill="${PALETTE.projection95}"/><path d="M0 8L26 3V13z" fill="${PALETTE.projection80}"/><path d="M0 8L26 5.5V10.5z" fill="${PALETTE.projection50}"/></g>`;
  return [
    ...held, ...planned,
    ...(needed === null ? [] : [{ mark: mark(`<path d="M1 13L25 3" stroke="${PALETTE.ink}" stroke-width="1.4" stroke-dasharray="1 4" stroke-linecap="round"/>`), text: "pace needed" }]),
    ...(projection.length === 0 ? [] : [{ mark: mark(fan), text: "projection: 50, 80 and 95% ranges" }]),
    ...(ceiling === null ? [] : [{ mark: mark(`<path d="M0 8H26" stroke="${PALETTE.reference}" stroke-width="1.3" stroke-dasharray="6 4"/>`), text: ceiling.label }]),
  ];
}

const mark = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="26" height="16" viewBox="0 0 26 16" aria-hidden="true" focusable="false">${inside}</svg>`;
