export const BREAK_KINDS = ["definition", "coverage", "boundary"] as const;
export type BreakKind = (typeof BREAK_KINDS)[number];

/** A date across which a series is not like for like. */
export interface SeriesBreak {
  readonly key: string;
  readonly metricCode: string;
  /** Null = every area. */
  readonly areaId: number | null;
  /** End of the first period after the break, `YYYY-MM-DD`. */
  readonly periodEnd: string;
  readonly kind: BreakKind;
  /** True = limits are calculated anew from here, and the chart says so. */
  readonly rebase: boolean;
  readonly label: string;
  readonly reason: string;
  readonly source: string;
  readonly effect: string | null;
  /** Day it was recorded, `YYYY-MM-DD`; null = known to the installation from the start. */
  readonly recordedOn: string | null;
}

/** Breaks of a metric for an area, in order of time; a break of a predecessor is recorded for its successors too. */
export const breaksFor = (breaks: readonly SeriesBreak[], metricCode: string, areaId: number): readonly SeriesBreak[] =>
  breaks
    .filter((b) => b.metricCode === metricCode && (b.areaId === null || b.areaId === areaId))
    .sort((a, b) => a.periodEnd.localeCompare(b.periodEnd) || a.key.localeCompare(b.key));

/** Breaks that were on record on a day (`YYYY-MM-DD`): a page asked for an old day shows the old limits. */
export const breaksKnownOn = (breaks: readonly SeriesBreak[], day: string): readonly SeriesBreak[] => breaks.filter(({ recordedOn }) => recordedOn === null || recordedOn <= day);
