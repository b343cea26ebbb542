import { z } from "zod";
import { dialectRules } from "@/lib/statistics/spc/dialects";
import { hasMixedSignal } from "@/lib/statistics/spc/has-mixed-signal";
import { isShortSegment } from "@/lib/statistics/spc/is-short-segment";
import type { PointType, SpcResult, SpcSegment, XmrInput, XmrOptions } from "@/lib/statistics/spc/types";
import { computeXmr, defaultXmrOptions, PRODUCT_SPC } from "@/lib/statistics/spc/xmr";
import { entryTolerance, type Comparison, type Entry, type Methods, type Tolerance } from "./methods";

const EXACT: Tolerance = { rel: 0, abs: 0 };
const RULES = ["single_above", "single_below", "shift_above", "shift_below", "trend_up", "trend_down", "two_of_three_above", "two_of_three_below"] as const;
const NO_RULE_POINTS = Object.fromEntries(RULES.map((rule) => [rule, [] as number[]]));

const inputsSchema = z.strictObject({
  values: z.array(z.number().nullable()),
  improvementDirection: z.enum(["increase", "decrease", "neutral"]),
  target: z.union([z.number(), z.array(z.number().nullable())]).nullish(),
  rebaseAt: z.array(z.number()).default([]),
  baselinePoints: z.number().nullish(),
  ghostAt: z.array(z.number()).default([]),
});
const optionsSchema = z.strictObject({
  dialect: z.enum(["nhse-mdc-sql-2.6a", "nhsr-plotthedots-0.2.2", "nhse-mdc-excel-5.0"]).default(PRODUCT_SPC.dialect),
  shiftPoints: z.number().optional(),
  trendPoints: z.number().optional(),
  minimumPoints: z.number().nullable().optional(),
  movingRangeOutliers: z.enum(["keep", "screen-for-limits-only", "mean-and-limits"]).optional(),
  metricConflictRule: z.enum(["improvement", "concern"]).optional(),
  missing: z.enum(["skip", "null-propagate"]).optional(),
});

const expectedSchema = z.looseObject({
  pointType: z.array(z.string().nullable()).nullish(),
  rulePoints: z.record(z.string(), z.array(z.number())).nullish(),
});
const casesSchema = z.array(z.object({ options: optionsSchema, expected: expectedSchema.nullable(), note: z.string().default("") })).min(1);

/** What one publisher's program gives for a series, field by field; every case of the entry is compared. */
function verifyXmr(entry: Entry): readonly Comparison[] {
  const inputs = inputsSchema.parse(entry.inputs);
  const tolerance = entryTolerance(entry);
  return casesSchema.parse(entry.cases).flatMap((one, place) => {
    const got = computeXmr(inputs, one.options);
    const peer = one.note.includes("do not reproduce") ? null : one.expected;
    const comparisons = peer === null ? soundChart(inputs, got, tolerance) : chart(inputs, got, one.options, peer, tolerance);
    return comparisons.map((comparison) => ({ ...comparison, field: `cases[${place}].${comparison.field}` }));
  });
}

function chart(inputs: XmrInput, got: SpcResult, options: z.infer<typeof optionsSchema>, peer: z.infer<typeof expectedSchema>, tolerance: Tolerance): Comparison[] {
  const { minimumPoints } = { ...defaultXmrOptions(options.dialect), ...options };
  // Under the minimum the Making Data Count programs tell nothing of single points; ours breaks no rule there.
  const isWithheld = got.usablePoints < (minimumPoints ?? 0) && got.points.every(({ rules }) => rules.length === 0);
  const figures: Record<string, unknown> = {
    limitsShown: got.limitsShown,
    segments: got.segments.map((segment) => shownFigures(got, segment)),
    rulePoints: isWithheld ? null : rulePoints(got),
    pointType: isWithheld ? null : got.points.map(({ type }, index) => peerLabel(type, peer.pointType?.[index])),
    conflictPoints: isWithheld ? null : conflictPoints(got, inputs),
    winningRule: got.points.map(({ rules }) => rules[0] ?? "none"),
    shortGroup: got.segments.flatMap(({ start, end }) => {
      // NHSRplotthedots counts the rows of a segment, missing ones too.
      const points = end - start + 1;
      return Array.from({ length: points }, () => isShortSegment({ points }, got.dialect));
    }),
    variationIcon: got.variationIcon,
    assuranceIcon: got.assuranceIcon,
  };
  const wanted: Record<string, unknown> = peer.rulePoints ? { ...peer, rulePoints: { ...NO_RULE_POINTS, ...peer.rulePoints } } : peer;
  const fields = Object.entries(wanted).map(([field, expected]) => ({ field, expected, got: figures[field], tolerance }));
  const untyped = got.points.flatMap(({ type }, index) => (type === null ? [index] : []));
  const unusable = inputs.values.flatMap((value, index) => (value === null || inputs.ghostAt?.includes(index) ? [index] : []));
  return [...fields, { field: "points without a type", expected: unusable, got: untyped, tolerance: EXACT }];
}

/** Series on which the peer stops or gives no limits: ours are finite, and flat without any signal when the series is. */
function soundChart(inputs: XmrInput, got: SpcResult, tolerance: Tolerance): Comparison[] {
  const is = (field: string, wanted: unknown, value: unknown): Comparison => ({ field, expected: wanted, got: value, tolerance });
  const finite = is("finite limits", got.segments.map(() => true), got.segments.map((segment) => Object.values(segment).every(Number.isFinite)));
  const general = [is("limitsShown", true, got.limitsShown), is("any segment", true, got.segments.length > 0), finite];
  const [constant = null, ...others] = new Set(inputs.values.filter((value) => value !== null));
  if (others.length > 0) return general;
  const flat = got.segments.flatMap(({ mean, lower, upper }, place) => Object.entries({ mean, lower, upper }).map(([name, value]) => is(`segments[${place}].${name}`, constant, value)));
  const types = got.points.map(({ type }) => type ?? "common_cause");
  return [...general, ...flat, is("variationIcon", "common_cause", got.variationIcon), is("pointType", types.map(() => "common_cause"), types)];
}

/** A segment as published: null for what is not shown, or cannot come from a single point. */
function shownFigures(got: SpcResult, segment: SpcSegment): Record<string, unknown> {
  const range = segment.points > 1 ? segment.meanMovingRange : null;
  if (got.limitsShown && segment.points > 1) return { ...segment };
  return { ...segment, lower: null, upper: null, lowerTwoSigma: null, upperTwoSigma: null, meanMovingRange: range };
}

function rulePoints({ points }: SpcResult): Record<string, number[]> {
  return Object.fromEntries(RULES.map((rule) => [rule, points.flatMap(({ rules }, index) => (rules.includes(rule) ? [index] : []))]));
}

/** A measure without a good direction has no conflict in the published programs. */
function conflictPoints({ points }: SpcResult, { improvementDirection }: XmrInput): number[] {
  if (improvementDirection === "neutral") return [];
  return points.flatMap(({ rules }, index) => (hasMixedSignal(rules) ? [index] : []));
}

/** Some peers call a missing or ghosted point common cause; ours has no type there. */
const peerLabel = (own: PointType | null, peer: string | null | undefined) => (own === null && peer === "common_cause" ? peer : own);

/** The published options name in words what the dialect fixes. */
const publishedOptionsSchema = optionsSchema.extend({
  twoSigmaCountsBeyondThree: z.boolean().optional(),
  conflict: z.enum(["improvement-wins"]).optional(),
  rulesCrossRebase: z.boolean().optional(),
});
const coloursSchema = z.looseObject({
  colours: z.array(z.string().nullable()),
  ignorePoints: z.array(z.number()).default([]),
  sql26aDiffersAt: z.array(z.number()).optional(),
});
const coloursToleranceSchema = z.object({ limits: z.number().default(0) });

/** Colours and limits of the published test charts, and where the product's own rules colour otherwise. */
function verifyPublishedColours(entry: Entry): readonly Comparison[] {
  const inputs = inputsSchema.parse(entry.inputs);
  const { twoSigmaCountsBeyondThree, conflict, rulesCrossRebase, ...options } = publishedOptionsSchema.parse(entry.options);
  const { colours, ignorePoints, sql26aDiffersAt, ...limits } = coloursSchema.parse(entry.expected);
  const tolerance: Tolerance = { rel: 0, abs: coloursToleranceSchema.parse(entry.tolerance).limits };
  const got = computeXmr(inputs, options);
  const product = computeXmr(inputs, { ...options, dialect: PRODUCT_SPC.dialect });
  const is = (field: string, expected: unknown, value: unknown): Comparison => ({ field, expected, got: value, tolerance: EXACT });
  const apart = product.points.flatMap((point, index) => (colourOf(point.type) === colours[index] || ignorePoints.includes(index) ? [] : [index]));

  const rules = dialectRules(options.dialect);
  const crossing = [rules.shiftCrossesSegments, rules.trendCrossesSegments, rules.twoOfThreeCrossesSegments];
  const figures = (result: SpcResult): Record<string, unknown> => (result.segments[0] === undefined ? {} : shownFigures(result, result.segments[0]));
  return [
    is("colours", colours, got.points.map((point, index) => (ignorePoints.includes(index) ? colours[index] : colourOf(point.type)))),
    ...(sql26aDiffersAt === undefined ? [] : [is("sql26aDiffersAt", sql26aDiffersAt.toSorted((a, b) => a - b), apart)]),
    ...[got, product].flatMap((result) => Object.entries(limits).map(([field, expected]) => ({ field: `${result.dialect} ${field}`, expected, got: figures(result)[field], tolerance }))),
    ...(twoSigmaCountsBeyondThree === undefined ? [] : [is("options.twoSigmaCountsBeyondThree", twoSigmaCountsBeyondThree, rules.beyondLimitsCountsForTwoOfThree)]),
    ...(conflict === undefined ? [] : [is("options.conflict", "improvement-side", rules.conflict)]),
    ...(rulesCrossRebase === undefined ? [] : [is("options.rulesCrossRebase", crossing.map(() => rulesCrossRebase), crossing)]),
  ];
}

const COLOURS: Readonly<Record<PointType, string>> = {
  improvement: "blue",
  concern: "orange",
  common_cause: "grey",
  neither_high: "purple",
  neither_low: "purple",
};
const colourOf = (type: PointType | null): string | null => (type === null ? null : COLOURS[type]);

/** Published limits, also with large moving ranges screened out and kept, and the 3 / 1.128 ones that ours are not. */
function verifyPublishedLimits(entry: Entry): readonly Comparison[] {
  const inputs = inputsSchema.parse(entry.inputs);
  const options = optionsSchema.parse(entry.options);
  const tolerance = entryTolerance(entry);
  // Screening and factor are the same in every rule set, so each figure is asked of both that offer the choice.
  return [options.dialect, "nhsr-plotthedots-0.2.2" as const].flatMap((dialect) => {
    const limits = (movingRangeOutliers: XmrOptions["movingRangeOutliers"]) => computeXmr(inputs, { ...options, dialect, movingRangeOutliers }).segments[0];
    const own = limits(options.movingRangeOutliers ?? "keep");
    const screened = limits("screen-for-limits-only");
    const kept = limits("keep");
    const otherReach = (3 / 1.128) * (own?.meanMovingRange ?? Number.NaN);
    const figures: Record<string, unknown> = {
      ...own,
      upperScreened: screened?.upper,
      lowerScreened: screened?.lower,
      upperKept: kept?.upper,
      lowerKept: kept?.lower,
      upperIf3over1128: own && own.mean + otherReach,
      lowerIf3over1128: own && own.mean - otherReach,
    };
    const isOurs = (field: string, limit = Number.NaN) => Math.abs(limit - z.number().parse(entry.expected[field])) <= tolerance.abs;
    const others = [["upperIf3over1128", own?.upper], ["lowerIf3over1128", own?.lower]] as const;
    return [
      ...Object.entries(entry.expected).map(([field, expected]) => ({ field: `${dialect} ${field}`, expected, got: figures[field], tolerance })),
      ...others.filter(([field]) => field in entry.expected).map(([field, limit]) => ({ field: `${field} is ours`, expected: false, got: isOurs(field, limit), tolerance })),
    ];
  });
}

/** Control charts; the text of the method is docs/methods/spc.md. */
export const spcMethods: Methods = {
  "spc-xmr": verifyXmr,
  "spc-xmr-published-colours": verifyPublishedColours,
  "spc-xmr-published-limits": verifyPublishedLimits,
};
