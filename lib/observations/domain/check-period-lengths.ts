import { formatDate } from "@/lib/shared/format-date";
import { problem, type Problem } from "@/lib/shared/problem";
import { figureKey, type Figure, type KnownFigure } from "./compare-figures";

/**
 * Whether a file has figures of other periods than those in force that end on the same day (`other_period`): a year's figure
 * is no revision of its last month's.
 * @param known figures in force for the same periods, keyed by `figureKey`
 * @returns null where there is none
 */
export function checkPeriodLengths(figures: readonly (Figure & { readonly periodStart: string })[], known: ReadonlyMap<string, KnownFigure>): Problem | null {
  const others = figures.filter((figure) => (known.get(figureKey(figure))?.periodStart ?? figure.periodStart) !== figure.periodStart);
  const [first] = others;
  if (first === undefined) return null;
  const held = known.get(figureKey(first));
  return problem("other_period", `${others.length === 1 ? "1 figure is" : `${others.length} figures are`} of another period than what is held: ${first.metricCode} to ${formatDate(first.periodEnd)} is held from ${formatDate(held?.periodStart ?? first.periodStart)}, and in this file from ${formatDate(first.periodStart)}. One metric has one length of period`);
}
