import { formatNumber } from "@/lib/shared/format-number";
import { roundTo } from "@/lib/shared/rounding";
import { quantile } from "@/lib/statistics/descriptive/quantile";
import type { MapSteps } from "./metric-map";

const CLASSES = 5;

/**
 * Lower ends of the classes from the second on, ascending; fewer than four where values tie, none where all are equal.
 * Values are cut as they are printed, so that a figure never stands in a class whose label leaves it out.
 */
export function stepCuts(values: readonly number[], steps: MapSteps, decimals: number): readonly number[] {
  if (values.length === 0) return [];
  const printed = values.map((value) => roundTo(value, decimals));
  const [lowest, highest] = [Math.min(...printed), Math.max(...printed)];
  const cuts = Array.from({ length: CLASSES - 1 }, (_, index) => {
    const share = (index + 1) / CLASSES;
    return roundTo(steps === "equal" ? lowest + (highest - lowest) * share : (quantile(printed, share) ?? lowest), decimals);
  });
  return [...new Set(cuts)].filter((cut) => cut > lowest);
}

/** The class a value is in, 0 for the lowest. */
export const stepOf = (value: number, cuts: readonly number[], decimals: number): number => cuts.filter((cut) => roundTo(value, decimals) >= cut).length;

/** What each class holds, lowest first: "Under 55.2", "55.2 to 60.0", "70.1 and over". */
export function stepLabels(cuts: readonly number[], decimals: number): readonly string[] {
  const show = (value: number): string => formatNumber(value, { decimals });
  const [first] = cuts;
  if (first === undefined) return ["All alike"];
  return [`Under ${show(first)}`, ...cuts.map((cut, index) => {
    const next = cuts[index + 1];
    if (next === undefined) return `${show(cut)} and over`;
    const last = show(next - 10 ** -decimals);
    return last === show(cut) ? last : `${show(cut)} to ${last}`;
  })];
}

/** The shade of a class, 0 to 4: classes are spread over the whole of the scale, and one alone takes the middle. */
export const shadeOf = (step: number, cuts: readonly number[]): number => (cuts.length === 0 ? 2 : Math.round((step * (CLASSES - 1)) / cuts.length));
