import { astronomicalPoint } from "./astronomical-point";
import { dialectRules, isUpwardRule, ruleFamily } from "./dialects";
import type { JudgedPoint } from "./judged-point";
import { shift } from "./shift";
import { trend } from "./trend";
import { twoOfThree } from "./two-of-three";
import type { ImprovementDirection, PointType, SpcRule, VariationIcon, XmrOptions } from "./types";

/**
 * The rules each point breaks, the deciding one first; an empty list is common cause.
 * @param points usable values in time order.
 */
export function specialCauses(
  points: readonly JudgedPoint[],
  improvement: ImprovementDirection,
  options: XmrOptions,
): (readonly SpcRule[])[] {
  const rules = dialectRules(options.dialect);
  const shifts = shift(points, options.shiftPoints, rules.shiftCrossesSegments);
  const trends = trend(points, options.trendPoints, rules.trendCrossesSegments);
  const pairs = twoOfThree(points, rules.beyondLimitsCountsForTwoOfThree, rules.twoOfThreeCrossesSegments);

  // A point breaks one of few combinations of rules, so each is put in order once.
  const ordered = new Map<number, readonly SpcRule[]>();
  return points.map((point, place) => {
    const single = astronomicalPoint(point);
    const run = shifts[place] ?? 0;
    const ways = trends[place] ?? [];
    const pair = pairs[place] ?? 0;
    if (single === 0 && run === 0 && pair === 0 && ways.length === 0) return NONE;
    const found: SpcRule[] = [];
    if (single !== 0) found.push(single > 0 ? "single_above" : "single_below");
    if (run !== 0) found.push(run > 0 ? "shift_above" : "shift_below");
    // Latest trend first: where one ends and another starts, dialects that take the first rule read the later.
    for (let way = ways.length - 1; way >= 0; way -= 1) found.push(ways[way] === "up" ? "trend_up" : "trend_down");
    if (pair !== 0) found.push(pair > 0 ? "two_of_three_above" : "two_of_three_below");
    let combination = 0;
    for (const rule of found) combination = combination * 16 + RULE_NUMBER[rule];
    const known = ordered.get(combination);
    if (known !== undefined) return known;
    const inOrder = strongestFirst(found, improvement, options);
    ordered.set(combination, inOrder);
    return inOrder;
  });
}

const NONE: readonly SpcRule[] = [];

const RULE_NUMBER: Readonly<Record<SpcRule, number>> = {
  single_above: 1,
  single_below: 2,
  shift_above: 3,
  shift_below: 4,
  trend_up: 5,
  trend_down: 6,
  two_of_three_above: 7,
  two_of_three_below: 8,
};

/** How a point is coloured: the direction of its deciding rule, read with the direction of improvement. */
export function pointType(rules: readonly SpcRule[], improvement: ImprovementDirection): PointType {
  const [deciding] = rules;
  if (deciding === undefined) return "common_cause";
  const up = isUpwardRule(deciding);
  if (improvement === "neutral") return up ? "neither_high" : "neither_low";
  return up === (improvement === "increase") ? "improvement" : "concern";
}

/** The icon for a point's deciding rule; high and low tell the direction of the signal. */
export function variationIcon(rules: readonly SpcRule[], improvement: ImprovementDirection): VariationIcon {
  const [deciding] = rules;
  const type = pointType(rules, improvement);
  if (deciding === undefined || type === "common_cause") return "common_cause";
  if (type === "neither_high" || type === "neither_low") return type;
  return `${type}_${isUpwardRule(deciding) ? "high" : "low"}`;
}

/** Orders the rules of one point: the side that wins first, within a side by the dialect's precedence. */
function strongestFirst(found: readonly SpcRule[], improvement: ImprovementDirection, options: XmrOptions): readonly SpcRule[] {
  if (found.length < 2) return found;
  const { conflict, precedence } = dialectRules(options.dialect);
  const place = (rule: SpcRule) => precedence.indexOf(ruleFamily(rule));
  const ordered = [...found].sort((a, b) => place(a) - place(b));
  if (conflict === "first-rule") return ordered;

  const up = ordered.filter(isUpwardRule);
  const down = ordered.filter((rule) => !isUpwardRule(rule));
  const [topUp] = up;
  const [topDown] = down;
  if (topUp === undefined || topDown === undefined) return ordered;

  let upWins: boolean;
  if (improvement === "neutral") upWins = true;
  else if (conflict === "improvement-side") upWins = improvement === "increase";
  else if (place(topUp) !== place(topDown)) upWins = place(topUp) < place(topDown);
  else upWins = (improvement === "increase") === (options.metricConflictRule === "improvement");
  return upWins ? [...up, ...down] : [...down, ...up];
}
