import type { RttAccepted, RttFigures } from "./rtt-read";

/** Metrics of the catalogue this publication feeds. */
export type RttMetric = "E01" | "E03" | "E04" | "E16" | "E17";

/** One figure of one board, ready to be matched with an area and stored. */
export interface RttObservation {
  readonly metric: RttMetric;
  readonly codeAsPublished: string;
  readonly scheme: "ods";
  /** Dates as `yyyy-mm-dd`, both inclusive. The counts are those at the end of the month. */
  readonly periodStart: string;
  readonly periodEnd: string;
  /** Per cent (0 to 100, unrounded) or a count; null exactly where `mark` says why. */
  readonly value: number | null;
  /** Numerator and denominator of a share; null for a count. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly mark: "not_applicable" | null;
}

interface MetricRule {
  readonly metric: RttMetric;
  readonly count: keyof RttFigures;
  readonly kind: "share" | "count";
}

const RULES: readonly MetricRule[] = [
  { metric: "E01", count: "within18Weeks", kind: "share" },
  { metric: "E03", count: "over52Weeks", kind: "share" },
  { metric: "E04", count: "over65Weeks", kind: "count" },
  { metric: "E16", count: "total", kind: "count" },
  { metric: "E17", count: "over78Weeks", kind: "count" },
];

/**
 * The figures of a file as observations, five for each board: E01 share within 18 weeks and E03 share over
 * 52 weeks in per cent of the list, E04 over 65 weeks, E16 the list and E17 over 78 weeks as counts.
 *
 * Figures without a commissioner parent belong to no board and are not among them; see `notAttributedObservations`.
 * A share of an empty list has no value and is marked `not_applicable`.
 */
export const toObservations = (read: RttAccepted): readonly RttObservation[] => read.icbs.flatMap(({ code, figures }) => figuresOf(read, code, figures));

/** The same five figures of the rows without a commissioner parent, with an empty code; none where the file has no such rows. */
export const notAttributedObservations = (read: RttAccepted): readonly RttObservation[] =>
  read.counts.usedNotAttributed === 0 ? [] : figuresOf(read, "", read.notAttributed);

function figuresOf({ period }: RttAccepted, code: string, figures: RttFigures): readonly RttObservation[] {
  return RULES.map(({ metric, count, kind }): RttObservation => {
    const at = { metric, codeAsPublished: code, scheme: "ods", periodStart: period.start, periodEnd: period.end } as const;
    const patients = figures[count];
    if (kind === "count") return { ...at, value: patients, numerator: null, denominator: null, mark: null };
    const { total } = figures;
    if (total === 0) return { ...at, value: null, numerator: patients, denominator: total, mark: "not_applicable" };
    return { ...at, value: (100 * patients) / total, numerator: patients, denominator: total, mark: null };
  });
}
