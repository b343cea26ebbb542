import { lag1Autocorrelation } from "../descriptive/lag1-autocorrelation";
import { assuranceIcon } from "./assurance";
import { dialectRules } from "./dialects";
import { judgedPoints, type JudgedPoint } from "./judged-point";
import { spcStretches, usableSlots, type Stretch } from "./segments";
import { pointType, specialCauses, variationIcon } from "./special-cause";
import type { AssuranceIcon, SpcPoint, SpcResult, SpcRule, SpcSegment, VariationIcon, XmrInput, XmrOptions } from "./types";
import { completeXmrOptions, validateXmrInput } from "./validate-xmr-input";

export { defaultXmrOptions, PRODUCT_SPC } from "./dialects";

/**
 * XmR chart of one series: limits, rules, point types, icons and lag-1 autocorrelation.
 * Method: NHS England Making Data Count, SQL query 2.6a, unless another dialect is named; docs/methods/spc.md.
 * @param input values in time order with their annotations; indices are 0-based.
 * @param options any that differ from the defaults of the dialect (the product's own where none is named).
 * @returns one entry in `points` for each value; figures in the units of the values.
 * @throws RangeError for a value that is not finite, an index outside the series, a recalculation without grounds
 *   or an impossible number of points.
 */
export function computeXmr(input: XmrInput, options: Partial<XmrOptions> = {}): SpcResult {
  validateXmrInput(input);
  const complete = completeXmrOptions(options);
  const slots = usableSlots(input, complete.missing);
  const stretches = spcStretches(slots, input, complete, dialectRules(complete.dialect));
  const points = judgedPoints(slots, stretches);

  const usablePoints = points.filter((point) => point.value !== null).length;
  const enough = usablePoints >= (complete.minimumPoints ?? 1);
  const limitsShown = enough && stretches.some((stretch) => stretch.limits.known);
  const rules = limitsShown
    ? specialCauses(points, input.improvementDirection, complete)
    : points.map((): readonly SpcRule[] => []);

  return {
    dialect: complete.dialect,
    limitsShown,
    usablePoints,
    segments: stretches.map((stretch) => spcSegment(stretch, input)),
    points: spcPoints(input, points, rules),
    ...icons(input, complete, points, rules, enough),
    lag1Autocorrelation: lastStretchAutocorrelation(points, stretches),
  };
}

/** What is told of a stretch, with the record of the recalculation that starts it. */
function spcSegment({ start, end, limits: { known: _, ...figures } }: Stretch, { recalculations = [] }: XmrInput): SpcSegment {
  const recalculation = recalculations.find(({ index }) => index === start);
  return { start, end, ...figures, ...(recalculation && { recalculation }) };
}

/** One entry for each value of the input; missing and ghosted values have no type. */
function spcPoints(input: XmrInput, points: readonly JudgedPoint[], rules: readonly (readonly SpcRule[])[]): SpcPoint[] {
  const unjudged: SpcPoint = { type: null, rules: [] };
  const byIndex: SpcPoint[] = input.values.map(() => unjudged);
  points.forEach((point, place) => {
    const own = rules[place] ?? [];
    if (point.value !== null) byIndex[point.index] = { type: pointType(own, input.improvementDirection), rules: own };
  });
  return byIndex;
}

/** Both icons speak of the last usable point and the limits in force there. */
function icons(
  input: XmrInput,
  options: XmrOptions,
  points: readonly JudgedPoint[],
  rules: readonly (readonly SpcRule[])[],
  enough: boolean,
): { variationIcon: VariationIcon; assuranceIcon: AssuranceIcon } {
  const last = points.findLast((point) => point.value !== null);
  const limits = last?.limits ?? null;
  const suppressed = { variationIcon: "suppressed", assuranceIcon: "suppressed" } as const;
  if (last === undefined || limits === null || !enough) return suppressed;

  const variation = variationIcon(rules.at(-1) ?? [], input.improvementDirection);
  if (!limits.known) {
    // A dialect without a minimum always shows icons, and without limits it can rule nothing in or out.
    if (options.minimumPoints !== null) return suppressed;
    const judged = targetAt(input, last.index) !== null && input.improvementDirection !== "neutral";
    return { variationIcon: variation, assuranceIcon: judged ? "hit_or_miss" : "none" };
  }
  const target = targetAt(input, last.index);
  return {
    variationIcon: variation,
    assuranceIcon: assuranceIcon(limits, target, input.improvementDirection, options.dialect, last.tolerance),
  };
}

/** The target in force at one point. */
function targetAt(input: XmrInput, index: number): number | null {
  const { target = null } = input;
  return typeof target === "number" || target === null ? target : (target[index] ?? null);
}

function lastStretchAutocorrelation(points: readonly JudgedPoint[], stretches: readonly Stretch[]): number | null {
  const own = points.filter(({ value, stretch }) => value !== null && stretch === stretches.length - 1);
  return lag1Autocorrelation(own.map(({ value }) => value ?? 0));
}
