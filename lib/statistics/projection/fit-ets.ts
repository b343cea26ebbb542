import { checkWhole } from "../validation";
import { checkSeries } from "./check-series";
import type { EtsParameters } from "./ets";
import { profileEts, type ProfiledEts, type Smoothing } from "./profile-ets";

/** Level only; level and trend; level and damped trend: additive errors, no season. */
export type EtsForm = "ANN" | "AAN" | "AAdN";

/** Place in the box that is searched: alpha, beta as a share of alpha, phi. */
type Place = readonly [alpha: number, share: number, phi: number];

const LEAST = 1e-4;
const MOST = 1 - LEAST;
const ALPHAS = [LEAST, 0.01, 0.03, 0.06, 0.1, 0.15, 0.2, 0.27, 0.34, 0.42, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, MOST];
const SHARES = [LEAST, 0.01, 0.03, 0.07, 0.13, 0.2, 0.3, 0.45, 0.6, 0.8, MOST];

interface Form {
  readonly hasTrend: boolean;
  /** Parameters, initial states counted. */
  readonly count: number;
  readonly lowest: Place;
  readonly highest: Place;
  readonly grid: readonly Place[];
}

const FORMS: Readonly<Record<EtsForm, Form>> = {
  ANN: { hasTrend: false, count: 2, lowest: [LEAST, 0, 1], highest: [MOST, 0, 1], grid: grid([0], [1]) },
  AAN: { hasTrend: true, count: 4, lowest: [LEAST, LEAST, 1], highest: [MOST, MOST, 1], grid: grid(SHARES, [1]) },
  AAdN: { hasTrend: true, count: 5, lowest: [LEAST, LEAST, 0.8], highest: [MOST, MOST, 0.98], grid: grid(SHARES, [0.8, 0.86, 0.92, 0.98]) },
};

/** Starts of the search, and how far apart in alpha and share of beta they must lie. */
const STARTS = 2;
const APART = 0.3;
/** First stride along alpha, share of beta and phi; halved so many times. */
const STRIDE: Place = [0.04, 0.04, 0.03];
const HALVINGS = 5;
/** A step must take off this share of the sum of squares, or the search would creep along flat ground. */
const GAIN = 1e-5;

/**
 * Fits exponential smoothing by making the sum of squared one-step errors as small as can be found within 0 < alpha < 1,
 * 0 < beta < alpha and 0.8 <= phi <= 0.98: a grid, then a compass search from its two best separate places. No random
 * numbers, so the same series always has the same fit; the initial states are exact for the smoothing parameters.
 * @param values equally spaced, in time order, at least one more than the form has parameters (2, 4 or 5).
 * @throws RangeError for too short or unusable values.
 */
export function fitEts(values: readonly number[], form: EtsForm = "AAdN"): EtsParameters {
  const [fit] = fitEtsFrom(values, values.length, form);
  if (fit === undefined) throw new RangeError("values must not be empty");
  return fit;
}

/**
 * The fits of every prefix of a series, from one of `first` values to the whole. Each is exactly what `fitEts` gives for
 * that prefix alone: the grid is only walked once for all of them.
 * @param first whole number, from one more than the form has parameters to the number of values.
 * @throws RangeError as `fitEts`, or for another `first`.
 */
export function fitEtsFrom(values: readonly number[], first: number, form: EtsForm = "AAdN"): EtsParameters[] {
  const { hasTrend, grid: places, count } = FORMS[form];
  checkWhole(first, "first", count + 1);
  checkSeries(values, first);
  const { scaled, origin, unit } = centred(values);
  const prefixes = values.length - first + 1;
  const found = new Float64Array(prefixes * places.length);
  places.forEach((place, at) =>
    profileEts(scaled, smoothing(place), hasTrend, first, ({ sse }, length) => {
      found[(length - first) * places.length + at] = sse;
    }),
  );
  return Array.from({ length: prefixes }, (_, prefix) => {
    const starts = bestApart(places, found.subarray(prefix * places.length, (prefix + 1) * places.length));
    const fits = starts.map((start) => compass(scaled.subarray(0, first + prefix), start, FORMS[form]));
    const best = fits.reduce((one, other) => (other.sse < one.sse ? other : one));
    const { alpha, beta, phi } = smoothing(best.place);
    return {
      alpha,
      beta: hasTrend ? beta : null,
      phi: form === "AAdN" ? phi : null,
      initialLevel: origin + unit * best.initialLevel,
      initialTrend: hasTrend ? unit * best.initialTrend : null,
    };
  });
}

/** Values from the first one as 0, in a unit that is a power of two: their digits, and so the fit, stay the same. */
function centred(values: readonly number[]): { scaled: Float64Array; origin: number; unit: number } {
  const origin = values[0] ?? 0;
  const distances = values.map((value) => value - origin);
  const largest = distances.reduce((most, distance) => Math.max(most, Math.abs(distance)), 0);
  const unit = largest > 0 ? 2 ** Math.floor(Math.log2(largest)) : 1;
  return { scaled: Float64Array.from(distances, (distance) => distance / unit), origin, unit };
}

function grid(shares: readonly number[], phis: readonly number[]): Place[] {
  return ALPHAS.flatMap((alpha) => shares.flatMap((share) => phis.map((phi): Place => [alpha, share, phi])));
}

const smoothing = ([alpha, share, phi]: Place): Smoothing => ({ alpha, beta: alpha * share, phi });

/** The places with the smallest sums of squares that do not lie side by side, best first. */
function bestApart(places: readonly Place[], sums: Float64Array): Place[] {
  const chosen: Place[] = [];
  while (chosen.length < STARTS) {
    let best: Place | undefined;
    let smallest = Infinity;
    for (let at = 0; at < sums.length; at++) {
      const sum = sums[at] ?? Infinity;
      const place = places[at];
      if (sum >= smallest || place === undefined || chosen.some((other) => isNear(place, other))) continue;
      best = place;
      smallest = sum;
    }
    if (best === undefined) break;
    chosen.push(best);
  }
  return chosen;
}

const isNear = (one: Place, other: Place): boolean => Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]) <= APART;

interface Fit extends Readonly<ProfiledEts> {
  readonly place: Place;
}

function fitAt(values: Float64Array, place: Place, { hasTrend }: Form): Fit {
  let fit: Fit = { place, sse: Infinity, initialLevel: 0, initialTrend: 0 };
  profileEts(values, smoothing(place), hasTrend, values.length, ({ sse, initialLevel, initialTrend }) => {
    fit = { place, sse, initialLevel, initialTrend };
  });
  return fit;
}

/** Goes to the first better neighbour; where there is none, halves the stride. */
function compass(values: Float64Array, start: Place, form: Form): Fit {
  let best = fitAt(values, start, form);
  for (let halving = 0; halving <= HALVINGS; halving++) {
    for (let next: Fit | null = best; next !== null; next = betterNeighbour(values, best, 2 ** -halving, form)) best = next;
  }
  return best;
}

/** One stride up and down along each axis, held within the box; null where no place is better. */
function betterNeighbour(values: Float64Array, { place, sse }: Fit, stride: number, form: Form): Fit | null {
  const enough = sse * (1 - GAIN);
  for (const axis of [0, 1, 2] as const) {
    for (const way of [1, -1]) {
      const held = Math.min(Math.max(place[axis] + way * stride * STRIDE[axis], form.lowest[axis]), form.highest[axis]);
      if (held === place[axis]) continue;
      const [alpha, share, phi] = place;
      const fit = fitAt(values, [axis === 0 ? held : alpha, axis === 1 ? held : share, axis === 2 ? held : phi], form);
      if (fit.sse < enough) return fit;
    }
  }
  return null;
}
