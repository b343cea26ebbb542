import type { Area, AreaSuccession } from "@/prisma/seed/reference/area";
import { lastDayOfMonth } from "@/prisma/seed/reference/rtt-month";

/** A month from which, or in which alone, figures are not like for like with those before. */
export interface SeedBreak {
  readonly id: string;
  readonly kind: "definition" | "coverage";
  readonly appliesTo: "every_icb" | readonly string[];
  /** First month affected, "2023-04". It may be absent from the figures; then the next month is the first seen. */
  readonly firstPeriod: string;
  /** Last month affected; null = for good. */
  readonly lastPeriod: string | null;
  readonly title: string;
  readonly reason: string;
  readonly reasonBasis: string;
  readonly evidence: readonly string[];
  /** What it does, by metric: `rebase` = limits are calculated anew from there; else a note. */
  readonly effects: readonly { readonly metricCodes: readonly string[]; readonly rebase: boolean; readonly text: string }[];
  /** Words of the badge beside figures, or null for none. */
  readonly badge: string | null;
  /** Areas that hold the broken area: a note there, never a new calculation. */
  readonly alsoNotedFor: readonly string[];
  readonly source: string;
}

/** A break on one series. */
export interface SeriesBreakRow {
  readonly key: string;
  readonly breakId: string;
  readonly metricCode: string;
  readonly areaKey: string;
  /** Last day of the first month affected. */
  readonly periodEnd: string;
  readonly rebase: boolean;
  readonly text: string;
}

/**
 * One row per break, metric and area. The restated series of a successor crosses the breaks of what it is made of:
 * a break of every ICB is the successor's own too; a break of one predecessor is a note on the successor.
 */
export function expandBreaks(breaks: readonly SeedBreak[], areas: readonly Area[], successions: readonly AreaSuccession[]): SeriesBreakRow[] {
  const icbKeys = areas.filter((area) => area.kind === "icb").map((area) => area.key);
  return breaks.flatMap((entry) => {
    const broken = entry.appliesTo === "every_icb" ? icbKeys : entry.appliesTo;
    const successors = successions.filter((flow) => broken.includes(flow.fromKey) && !broken.includes(flow.toKey)).map((flow) => flow.toKey);
    const noted = [...new Set([...entry.alsoNotedFor, ...successors])];
    const areaEffects = [...broken.map((areaKey) => ({ areaKey, own: true })), ...noted.map((areaKey) => ({ areaKey, own: false }))];
    return areaEffects.flatMap(({ areaKey, own }) =>
      entry.effects.flatMap((effect) =>
        effect.metricCodes.map((metricCode) => ({
          key: `${entry.id}:${metricCode}:${areaKey}`,
          breakId: entry.id,
          metricCode,
          areaKey,
          periodEnd: lastDayOfMonth(entry.firstPeriod),
          rebase: own && effect.rebase,
          text: own ? effect.text : `Holds a part that is not like for like: ${entry.title}.`,
        })),
      ),
    );
  });
}
