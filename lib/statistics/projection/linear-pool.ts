import { mean } from "../descriptive/mean";
import { normalDistribution, normalUpperTail } from "../distributions/normal-distribution";
import { normalQuantile } from "../distributions/normal-quantile";
import { checkConfidence, checkFinite } from "../validation";
import type { Limits, Normal } from "./normal-interval";

/** After a Newton step this small a share of the smallest spread the distance left is about its square. */
const FINE = 1e-6;
/** Newton's method settles in four or so; after this many only halving, which always ends. */
const NEWTON_STEPS = 30;
/** Quantiles and sums of members up to here stay in the range of numbers, and a spread below the other is none. */
const LARGEST = 1e150;
const CERTAIN = 1e-150;

/**
 * Mean of an equal-weight linear pool (a mixture) of normal distributions: the average of their means.
 * Source: Stone 1961, Annals of Mathematical Statistics 32:1339-1342, for the pool.
 * @throws RangeError for an empty list, a mean or standard deviation beyond 1e150 or a standard deviation below 0.
 */
export function poolMean(members: readonly Normal[]): number {
  checkMembers(members);
  return mean(members.map((member) => member.mean)) ?? 0;
}

/**
 * Chance that a value drawn from the pool is the target or more: the average of the members' chances.
 * A member without spread counts 1 when its value is the target or more, else 0.
 * @param target in the units of the values.
 * @throws RangeError as `poolMean`, or for a target that is not finite.
 */
export function poolAtLeast(members: readonly Normal[], target: number): number {
  checkMembers(members);
  checkFinite(target, "target");
  return averageChance(members, ({ mean: centre, sd }) => (sd > CERTAIN ? normalUpperTail((target - centre) / sd) : centre >= target ? 1 : 0));
}

/** Chance that a value drawn from the pool is the target or less; else as `poolAtLeast`. */
export function poolAtMost(members: readonly Normal[], target: number): number {
  checkMembers(members);
  checkFinite(target, "target");
  return averageChance(members, ({ mean: centre, sd }) => (sd > CERTAIN ? normalDistribution((target - centre) / sd) : centre <= target ? 1 : 0));
}

/**
 * Quantile of the pool: where the average of the members' distribution functions reaches the probability. It lies between
 * the smallest and largest of the members' own quantiles; found there by Newton's method, halving where that leaves the bounds.
 * @param probability strictly between 0 and 1.
 * @returns in the units of the values; for a single member its own quantile.
 * @throws RangeError as `poolMean`, or for any other probability.
 */
export function poolQuantile(members: readonly Normal[], probability: number): number {
  checkMembers(members);
  const z = normalQuantile(probability);
  let low = Infinity;
  let high = -Infinity;
  let sum = 0;
  let smallest = Infinity;
  for (const { mean: centre, sd } of members) {
    const own = sd > CERTAIN ? centre + z * sd : centre;
    low = Math.min(low, own);
    high = Math.max(high, own);
    sum += own;
    if (sd > CERTAIN) smallest = Math.min(smallest, sd);
  }
  let x = Math.min(Math.max(sum / members.length, low), high);
  for (let step = 0; low < high; step++) {
    const { share, density } = poolAt(members, x);
    if (share === probability) return x;
    if (share < probability) low = x;
    else high = x;
    const newton = x - (share - probability) / density;
    if (Math.abs(newton - x) <= FINE * smallest) return Math.min(Math.max(newton, low), high);
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) return high;
    x = step < NEWTON_STEPS && newton > low && newton < high ? newton : middle;
  }
  return x;
}

/** Central interval of the pool, from its own quantiles. @param confidence as a fraction such as 0.8. */
export function poolInterval(members: readonly Normal[], confidence: number): Limits {
  checkConfidence(confidence);
  return { lower: poolQuantile(members, (1 - confidence) / 2), upper: poolQuantile(members, (1 + confidence) / 2) };
}

/** Distribution function and density of the pool; a member without spread adds a step and no density. */
function poolAt(members: readonly Normal[], x: number): { share: number; density: number } {
  let share = 0;
  let density = 0;
  for (const { mean: centre, sd } of members) {
    if (sd > CERTAIN) {
      const distance = (x - centre) / sd;
      share += normalDistribution(distance);
      density += Math.exp((-distance * distance) / 2) / (sd * Math.sqrt(2 * Math.PI));
    } else if (x >= centre) share += 1;
  }
  return { share: share / members.length, density: density / members.length };
}

function averageChance(members: readonly Normal[], chance: (member: Normal) => number): number {
  return members.reduce((sum, member) => sum + chance(member), 0) / members.length;
}

function checkMembers(members: readonly Normal[]): void {
  if (members.length === 0) throw new RangeError("members must not be empty");
  for (const [place, { mean: centre, sd }] of members.entries()) {
    if (Math.abs(centre) <= LARGEST && sd >= 0 && sd <= LARGEST) continue;
    throw new RangeError(`members[${place}] must have a mean from -1e150 to 1e150 and an sd from 0 to 1e150, not ${centre} and ${sd}`);
  }
}
