import { PALETTE } from "@/lib/charts/palette";
import type { ChartSpec, PointMark } from "@/lib/charts/chart-spec";

export interface KeyEntry {
  /** A small SVG, hidden from readers. */
  readonly mark: string;
  readonly text: string;
}

const POINT_TEXT: Readonly<Record<PointMark, string>> = {
  improving: "special cause, improving",
  concerning: "special cause, concerning",
  neither: "special cause, neither good nor bad",
  common: "common cause",
  ghost: "left out of the sums",
  plain: "value, too few points for limits",
};
const POINT_SHAPE: Readonly<Record<PointMark, string>> = {
  improving: `${disc(PALETTE.improving)}<circle cx="8" cy="8" r="1.6" fill="${PALETTE.ink}"/>`,
  concerning: `<path d="M8 3l5 5-5 5-5-5z" fill="${PALETTE.concerning}" stroke="${PALETTE.ink}"/>`,
  neither: disc(PALETTE.neither),
  common: disc(PALETTE.common),
  ghost: disc(PALETTE.paper),
  plain: disc(PALETTE.paper),
};

/** Periods that limits can come to stand on; longer ones never have them. */
const JUDGED: readonly ChartSpec["periodKind"][] = ["day", "week", "month", "quarter"];

/** The key to stand above a chart: only what the chart holds. */
export function chartKey(spec: ChartSpec): KeyEntry[] {
  const entries: KeyEntry[] = [];
  for (const mark of ["improving", "concerning", "neither", "common", "ghost", "plain"] as const) {
    if (spec.points.some((point) => point.value !== null && point.mark === mark)) entries.push({ mark: svg(16, POINT_SHAPE[mark]), text: mark === "plain" && !JUDGED.includes(spec.periodKind) ? "value" : POINT_TEXT[mark] });
  }
  if (spec.segments.length > 0) {
    const band = `<path d="M0 3H26V13H0z" fill="${PALETTE.limitBand}"/><path d="M0 3H26M0 13H26" stroke="${PALETTE.limitLine}" stroke-width="1.2" stroke-dasharray="6 3"/><path d="M0 8H26" stroke="${PALETTE.limitLine}"/>`;
    entries.push({ mark: svg(26, band), text: "limits and mean" });
  }
  if (spec.steps.length > 0) entries.push({ mark: svg(26, `<path d="M0 8H26" stroke="${PALETTE.trajectory}" stroke-width="2.2"/><path d="M9 4h8v8h-8z" fill="${PALETTE.trajectory}"/>`), text: "steps agreed; dots lead to a step not yet due" });
  if (spec.reference) entries.push({ mark: svg(26, `<path d="M0 8H26" stroke="${PALETTE.reference}" stroke-width="1.6"/>`), text: spec.reference.label });
  if (spec.breaks.length > 0) entries.push({ mark: svg(16, `<path d="M8 0V16" stroke="${PALETTE.breakLine}" stroke-width="1.5" stroke-dasharray="4 3"/>`), text: "break in the series" });
  return entries;
}

function disc(fill: string): string {
  return `<circle cx="8" cy="8" r="4" fill="${fill}" stroke="${PALETTE.ink}"/>`;
}

function svg(width: number, inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="16" viewBox="0 0 ${width} 16" aria-hidden="true" focusable="false">${inside}</svg>`;
}
