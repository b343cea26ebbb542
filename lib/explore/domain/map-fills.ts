import type { BenchmarkOutcome } from "@/lib/statistics/comparison/judge-against-benchmark";
import type { StatusShape } from "@/lib/charts/status-shape";
import { PALETTE } from "@/lib/charts/palette";

export type MapPattern = "hatch" | "dots" | "bars";

/** How the areas of a class are filled: colour, a pattern over it, and the ink of a numeral on it. */
export interface MapFill {
  readonly fill: string;
  readonly pattern?: MapPattern;
  /** Colour of the pattern. */
  readonly line?: string;
  readonly ink: string;
}

/** Text on a pattern stands in a halo of this colour. */
export const HALO = PALETTE.paper;

const plain = (fill: string, ink: string): MapFill => ({ fill, ink });
const patterned = (fill: string, pattern: MapPattern, line: string): MapFill => ({ fill, pattern, line, ink: PALETTE.ink });

/** One hue from light to dark; the deeper, the higher. */
export const VALUE_FILLS: readonly MapFill[] = [
  plain("#deebf7", PALETTE.ink), plain("#a3c7e6", PALETTE.ink), plain("#6aa5d6", PALETTE.ink), plain("#2f74b5", PALETTE.paper), plain("#0b3d73", PALETTE.paper),
];

/** Dark, pale and in between, so that the classes part in grey as well, and what is worse is hatched. */
export const OUTCOME_FILL: Readonly<Record<BenchmarkOutcome, MapFill>> = {
  better: plain("#1f5f9e", PALETTE.paper),
  worse: patterned("#eda566", "hatch", "#8a3a06"),
  higher: plain("#4b2e83", PALETTE.paper),
  lower: patterned("#d9c9ef", "dots", "#4b2e83"),
  similar: plain("#e4eaed", PALETTE.ink),
  not_compared: patterned(PALETTE.paper, "bars", PALETTE.minor),
};

export const STATUS_FILL: Readonly<Record<StatusShape, MapFill>> = {
  met: patterned(PALETTE.met, "dots", PALETTE.paper),
  on_trajectory: plain(PALETTE.onTrajectory, PALETTE.paper),
  off_improving: plain(PALETTE.offImproving, PALETTE.ink),
  off_not_improving: patterned(PALETTE.offNotImproving, "hatch", "#f6d3be"),
  too_early: patterned("#e4eaed", "bars", PALETTE.unknown),
  not_measured: plain("#e4eaed", PALETTE.ink),
};

/** No figure is held, and a figure is withheld: two different things. */
export const MISSING_FILL: MapFill = patterned(PALETTE.paper, "dots", PALETTE.minor);
export const WITHHELD_FILL: MapFill = patterned(PALETTE.paper, "hatch", PALETTE.minor);
