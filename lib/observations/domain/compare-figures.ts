/** A figure of one area and period, as far as it can differ between two publications. */
export interface Figure {
  readonly metricCode: string;
  readonly areaId: number;
  /** Last day of the period, `YYYY-MM-DD`. */
  readonly periodEnd: string;
  readonly value: number | null;
  /** Numerator and denominator of a share; null for a count. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Why there is no value. */
  readonly mark: string | null;
}

/** What is in force for a figure, with the day it was published (`YYYY-MM-DD`). */
export interface KnownFigure extends Figure {
  /** First day of the period, `YYYY-MM-DD`. */
  readonly periodStart: string;
  readonly publishedOn: string;
}

export interface ChangedFigure<F extends Figure> {
  readonly before: KnownFigure;
  readonly now: F;
}

export interface Comparison<F extends Figure> {
  /** Figures not known before. */
  readonly added: readonly F[];
  readonly changed: readonly ChangedFigure<F>[];
  readonly unchanged: number;
}

/** Shares are quotients, so the last digits of two computations may differ. */
const SHARE_TOLERANCE = 1e-9;

/** Names a figure. */
export const figureKey = ({ metricCode, areaId, periodEnd }: Pick<Figure, "metricCode" | "areaId" | "periodEnd">): string => `${metricCode}|${areaId}|${periodEnd}`;

/**
 * Sorts figures into new, changed and unchanged.
 *
 * Counts, and the numerators and denominators of shares, are equal to the last digit or not at all; the quotient itself
 * may differ by 1e-9 of its size.
 *
 * @param found figures of a file
 * @param known figures in force for the same periods, keyed by `figureKey`
 * @returns new and changed figures in the order of the file
 */
export function compareFigures<F extends Figure>(found: readonly F[], known: ReadonlyMap<string, KnownFigure>): Comparison<F> {
  const added: F[] = [];
  const changed: ChangedFigure<F>[] = [];
  for (const now of found) {
    const before = known.get(figureKey(now));
    if (before === undefined) added.push(now);
    else if (!isSameFigure(before, now)) changed.push({ before, now });
  }
  return { added, changed, unchanged: found.length - added.length - changed.length };
}

/** What of a figure is compared. */
type ComparedFigure = Pick<Figure, "value" | "numerator" | "denominator" | "mark">;

/** Whether two figures are the same by the rule of `compareFigures`. */
export function isSameFigure(a: ComparedFigure, b: ComparedFigure): boolean {
  if (a.numerator !== b.numerator || a.denominator !== b.denominator || a.mark !== b.mark) return false;
  if (a.value === b.value) return true;
  const isShare = a.denominator !== null;
  if (!isShare || a.value === null || b.value === null) return false;
  return Math.abs(a.value - b.value) <= SHARE_TOLERANCE * Math.max(Math.abs(a.value), Math.abs(b.value));
}
