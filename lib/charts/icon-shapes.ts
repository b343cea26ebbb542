import { PALETTE } from "@/lib/charts/palette";
import type { AssuranceIcon, VariationIcon } from "@/lib/statistics/spc/types";
import type { StatusShape } from "./status-shape";

/** Letters as strokes in a square of 32, so that an icon looks the same whatever fonts a machine has. */
const LETTER = {
  H: "M11.2 9.5v13M20.8 9.5v13M11.2 16h9.6",
  L: "M12.4 9.5v13h8.4",
  P: "M12.2 22.8V9.7h4.9a3.9 3.9 0 0 1 0 7.8h-4.9",
  F: "M12.4 22.8V9.7h8.4M12.4 16h7",
  "?": "M11.8 12.9a4.2 4.2 0 1 1 6.5 3.5c-1.6 1-2.3 1.7-2.3 3.2M16 22.4v1.4",
} as const;
const WAVE = "M6 17l4-5 4.5 8 4.5-8 3.5 6 3.5-4";
const UP = "M16 24V9M10 14.5L16 8.5l6 6";
const DOWN = "M16 8v15M10 17.5l6 6 6-6";
const DASHED = `fill="#fff" stroke="${PALETTE.quietInk}" stroke-width="1.6" stroke-dasharray="3.5 2.6"`;
const SHORT_DASH = `<path d="M10 16h12" stroke="${PALETTE.quietInk}" stroke-width="2.4"/>`;

function glyph(path: string, colour = "#000", width = 2.7): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"/>`;
}

function disc(fill: string, inside: string): string {
  return `<circle cx="16" cy="16" r="14.4" fill="${fill}" stroke="${PALETTE.ink}" stroke-width="1.8"/>${inside}`;
}

function tile(fill: string, inside: string): string {
  return `<rect x="2" y="2" width="28" height="28" rx="4.5" fill="${fill}" stroke="${PALETTE.ink}" stroke-width="1.8"/>${inside}`;
}

/** Circles, in a square of 32. */
export const VARIATION_SHAPE: Readonly<Record<VariationIcon, string>> = {
  common_cause: disc(PALETTE.common, glyph(WAVE, PALETTE.ink, 2)),
  improvement_high: disc(PALETTE.improving, glyph(LETTER.H)),
  improvement_low: disc(PALETTE.improving, glyph(LETTER.L)),
  concern_high: disc(PALETTE.concerning, glyph(LETTER.H)),
  concern_low: disc(PALETTE.concerning, glyph(LETTER.L)),
  neither_high: disc(PALETTE.neither, glyph(UP, "#fff")),
  neither_low: disc(PALETTE.neither, glyph(DOWN, "#fff")),
  suppressed: `<circle cx="16" cy="16" r="14.4" ${DASHED}/>${SHORT_DASH}`,
};

const NO_ASSURANCE = `<rect x="2.2" y="2.2" width="27.6" height="27.6" rx="4.5" ${DASHED}/>${SHORT_DASH}`;

/** Rounded squares, in a square of 32. */
export const ASSURANCE_SHAPE: Readonly<Record<AssuranceIcon, string>> = {
  pass: tile(PALETTE.improving, glyph(LETTER.P)),
  fail: tile(PALETTE.concerning, glyph(LETTER.F)),
  hit_or_miss: tile(PALETTE.common, glyph(LETTER["?"])),
  none: NO_ASSURANCE,
  suppressed: NO_ASSURANCE,
};

/** One shape a status, in a square of 16. */
export const STATUS_SHAPE: Readonly<Record<StatusShape, string>> = {
  met: `<circle cx="8" cy="8" r="7.3" fill="${PALETTE.met}"/><path d="M4.4 8.4l2.5 2.6 4.7-5.5" fill="none" stroke="#fff" stroke-width="1.9"/>`,
  on_trajectory: `<circle cx="8" cy="8" r="5.6" fill="${PALETTE.onTrajectory}"/>`,
  off_improving: `<path d="M8 1.6l7 12.4H1z" fill="${PALETTE.offImproving}" stroke="${PALETTE.ink}" stroke-width="1.3" stroke-linejoin="round"/>`,
  off_not_improving: `<path d="M8 .4L15.6 8 8 15.6.4 8z" fill="${PALETTE.offNotImproving}"/>`,
  too_early: `<circle cx="8" cy="8" r="6" fill="#fff" stroke="${PALETTE.unknown}" stroke-width="1.6"/><path d="M8 4.4V8l2.6 1.7" fill="none" stroke="${PALETTE.unknown}" stroke-width="1.5"/>`,
  not_measured: `<path d="M4 8h8" stroke="${PALETTE.unknown}" stroke-width="2.2"/>`,
};

/** The dashed square of a stale status. */
const STALE_FRAME = `<rect x=".7" y=".7" width="14.6" height="14.6" fill="#fff" stroke="${PALETTE.unknown}" stroke-width="1.4" stroke-dasharray="2.4 1.6"/>`;

/** The status in its own colour inside a dashed square: the figure is older than it should be, and the status is still read. */
export const STALE_SHAPE: Readonly<Record<StatusShape, string>> = Object.fromEntries(
  Object.entries(STATUS_SHAPE).map(([kind, shape]) => [kind, `${STALE_FRAME}<g transform="translate(3.2 3.2) scale(.6)">${shape}</g>`]),
) as Record<StatusShape, string>;
