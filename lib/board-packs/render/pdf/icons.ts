import type { AssuranceIcon, VariationIcon } from "@/lib/statistics/spc/types";
import type { PackStatusKey } from "../../domain/snapshot";

const INK = "#212b32";
const SLATE = "#4c6272";

const svg = (size: number, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">${body}</svg>`;

const DASH = `<path d="M3 8h10" stroke="${SLATE}" stroke-width="2.2"/>`;
const TICKED_DISC =
  '<circle cx="8" cy="8" r="7.2" fill="#003087"/><path d="M4.3 8.3l2.6 2.7 4.8-5.4" fill="none" stroke="#fff" stroke-width="1.9"/>';
const TRIANGLE = `<path d="M8 1.6L15 14H1z" fill="#ffb81c" stroke="${INK}" stroke-width="1.3" stroke-linejoin="round"/>`;
const DIAMOND = '<path d="M8 .4L15.6 8 8 15.6.4 8z" fill="#b3400b"/>';
const CLOCK = `<circle cx="8" cy="8" r="6.2" fill="#fff" stroke="${SLATE}" stroke-width="1.6"/><path d="M8 4.4V8l2.6 1.7" fill="none" stroke="${SLATE}" stroke-width="1.5"/>`;

const STATUS: Readonly<Record<PackStatusKey, string>> = {
  met: TICKED_DISC,
  met_at_horizon: TICKED_DISC,
  on_trajectory: '<circle cx="8" cy="8" r="6" fill="#005eb8"/>',
  off_improving: TRIANGLE,
  off_not_improving: DIAMOND,
  not_met_at_horizon: DIAMOND,
  too_early: CLOCK,
  not_measured: DASH,
  not_measured_at_horizon: DASH,
};

const STALE_TICK = `<path d="M5 8.2l2 2.1 4-4.6" fill="none" stroke="${SLATE}" stroke-width="1.7"/>`;
const STALE_DIAMOND = `<path d="M8 4.4L11.6 8 8 11.6 4.4 8z" fill="${SLATE}"/>`;
const STALE_DASH = `<path d="M5 8h6" stroke="${SLATE}" stroke-width="1.8"/>`;

/** The same status, in slate, inside the dashed square that means stale. */
const STALE: Readonly<Record<PackStatusKey, string>> = {
  met: STALE_TICK,
  met_at_horizon: STALE_TICK,
  on_trajectory: `<circle cx="8" cy="8" r="2.9" fill="${SLATE}"/>`,
  off_improving: `<path d="M8 4.6l3.4 6H4.6z" fill="#fff" stroke="${SLATE}" stroke-width="1.3"/>`,
  off_not_improving: STALE_DIAMOND,
  not_met_at_horizon: STALE_DIAMOND,
  too_early: `<circle cx="8" cy="8" r="3.2" fill="#fff" stroke="${SLATE}" stroke-width="1.2"/><path d="M8 6.2V8l1.3.9" fill="none" stroke="${SLATE}" stroke-width="1.1"/>`,
  not_measured: STALE_DASH,
  not_measured_at_horizon: STALE_DASH,
};

const STALE_SQUARE = `<rect x="1.4" y="1.4" width="13.2" height="13.2" fill="#fff" stroke="${SLATE}" stroke-width="1.4" stroke-dasharray="2.4 1.7"/>`;

/** Shape of a status; the word is always printed beside it. */
export function statusIcon(key: PackStatusKey, stale: boolean): string {
  return svg(16, stale ? STALE_SQUARE + STALE[key] : STATUS[key]);
}

// Letters are strokes, not text, so that they do not enter the text layer between the words.
const LETTER = {
  H: "M11.4 9.4v13.2M20.6 9.4v13.2M11.4 16h9.2",
  L: "M12.6 9.4v13.2h8",
  P: "M12.4 22.8V9.6h4.6a3.9 3.9 0 0 1 0 7.8h-4.6",
  F: "M12.6 22.8V9.6h8M12.6 16h6.6",
  "?": "M11.8 12.6a4.2 4.2 0 1 1 6.2 3.7c-1.4.8-2 1.4-2 2.9M16 21.6v2.4",
  up: "M16 23.5v-14M10.5 15L16 9.2l5.5 5.8",
  down: "M16 8.5v14M10.5 17l5.5 5.8 5.5-5.8",
} as const;

type Letter = keyof typeof LETTER;

const stroke = (letter: Letter, colour: string): string =>
  `<path d="${LETTER[letter]}" fill="none" stroke="${colour}" stroke-width="2.7"/>`;
const disc = (fill: string, letter: Letter, colour = "#000"): string =>
  svg(32, `<circle cx="16" cy="16" r="14.6" fill="${fill}" stroke="${INK}" stroke-width="1.8"/>${stroke(letter, colour)}`);
const square = (fill: string, letter: Letter): string =>
  svg(32, `<rect x="2" y="2" width="28" height="28" rx="4" fill="${fill}" stroke="${INK}" stroke-width="1.8"/>${stroke(letter, "#000")}`);
const dashed = `fill="#fff" stroke="${SLATE}" stroke-width="1.6" stroke-dasharray="3.5 2.6"`;
const bar = `<path d="M10 16h12" stroke="${SLATE}" stroke-width="2.4"/>`;

const BLUE = "#00b0f0";
const ORANGE = "#e46c0a";
const GREY = "#a6a6a6";
const PURPLE = "#490092";

const VARIATION: Readonly<Record<VariationIcon, string>> = {
  improvement_high: disc(BLUE, "H"),
  improvement_low: disc(BLUE, "L"),
  concern_high: disc(ORANGE, "H"),
  concern_low: disc(ORANGE, "L"),
  neither_high: disc(PURPLE, "up", "#fff"),
  neither_low: disc(PURPLE, "down", "#fff"),
  common_cause: svg(
    32,
    `<circle cx="16" cy="16" r="14.6" fill="${GREY}" stroke="${INK}" stroke-width="1.8"/><path d="M6 17l4-5 4.5 8 4.5-8 3.5 6 3.5-4" fill="none" stroke="${INK}" stroke-width="2"/>`,
  ),
  suppressed: svg(32, `<circle cx="16" cy="16" r="14.4" ${dashed}/>${bar}`),
};

/** Variation icon: a circle. null where variation is not judged. */
export function variationIcon(key: VariationIcon | null): string | null {
  return key === null ? null : VARIATION[key];
}

const ASSURANCE: Readonly<Record<AssuranceIcon, string | null>> = {
  pass: square(BLUE, "P"),
  fail: square(ORANGE, "F"),
  hit_or_miss: square(GREY, "?"),
  none: null,
  suppressed: svg(32, `<rect x="2.2" y="2.2" width="27.6" height="27.6" rx="4" ${dashed}/>${bar}`),
};

/** Assurance icon: a rounded square. null where there is no target to be assured of. */
export function assuranceIcon(key: AssuranceIcon | null): string | null {
  return key === null ? null : ASSURANCE[key];
}
