/** The notes by purpose, in reading order. A name is that of a file in docs/methods, and of the page under /methods. */
export const NOTE_GROUPS = [
  { title: "Control charts and change over time", names: ["spc", "recent-trend"] },
  { title: "Comparing areas", names: ["comparison", "funnel", "rank-uncertainty", "nearest-peers", "inequality"] },
  { title: "Rates and intervals", names: ["standardised-rates", "intervals", "distributions"] },
  { title: "Targets and forecasts", names: ["objective-status", "forecast", "forecast-calibration", "realism", "lag"] },
  { title: "Oversight and partnership", names: ["oversight-framework", "joint-working-score", "attention-balance", "savings"] },
  { title: "Data handling", names: ["restatement", "rounding-and-suppression"] },
] as const satisfies readonly { readonly title: string; readonly names: readonly string[] }[];

export type NoteName = (typeof NOTE_GROUPS)[number]["names"][number];

/** Every note, in the order of the list. */
export const NOTE_NAMES: readonly NoteName[] = NOTE_GROUPS.flatMap(({ names }) => [...names]);

/** The note of this name, or null: nothing that an address says becomes part of a file's path. */
export function findNoteName(text: string): NoteName | null {
  return NOTE_NAMES.find((name) => name === text) ?? null;
}
