/** Smoothing parameters of a form of exponential smoothing; a beta of 0 and a phi of 1 where the form has none. */
export interface Smoothing {
  readonly alpha: number;
  readonly beta: number;
  readonly phi: number;
}

/** The best initial states for given smoothing parameters, and the sum of squared errors they lead to. */
export interface ProfiledEts {
  sse: number;
  initialLevel: number;
  initialTrend: number;
}

/** Below this share of its terms a determinant is rounding error. */
const SINGULAR = 1e-12;

/**
 * Sum of squared one-step errors with the initial level and trend that make it smallest, for every prefix of a series
 * from a given length on, in one pass. The errors are a straight line in the initial states: error[t] = e[t] - r[t]
 * level - s[t] trend, where e runs from states of 0 and (r, s) do not depend on the values. Least squares gives the states.
 * @param values near 0 in relation to their spread, or the sums lose digits.
 * @param hasTrend false for the form with a level only.
 * @param first length of the shortest prefix wanted, at least 2.
 * @param visit is handed the outcome of each prefix, shortest first, in one object that is used again.
 */
export function profileEts(
  values: Float64Array,
  { alpha, beta, phi }: Smoothing,
  hasTrend: boolean,
  first: number,
  visit: (profile: Readonly<ProfiledEts>, length: number) => void,
): void {
  const profile: ProfiledEts = { sse: 0, initialLevel: 0, initialTrend: 0 };
  let level = 0;
  let trend = 0;
  let r = 1;
  let s = phi;
  let ee = 0;
  let er = 0;
  let es = 0;
  let rr = 0;
  let rs = 0;
  let ss = 0;
  const n = values.length;
  for (let t = 0; t < n; t++) {
    const expected = level + phi * trend;
    const e = (values[t] ?? 0) - expected;
    ee += e * e;
    er += e * r;
    es += e * s;
    rr += r * r;
    rs += r * s;
    ss += s * s;
    level = expected + alpha * e;
    trend = phi * trend + beta * e;
    const next = r * (1 - alpha) - s * beta;
    s = phi * (r * (1 - alpha) + s * (1 - beta));
    r = next;

    if (t + 1 < first) continue;
    const determinant = rr * ss - rs * rs;
    const twoStates = hasTrend && determinant > SINGULAR * rr * ss;
    profile.initialLevel = twoStates ? (er * ss - es * rs) / determinant : er / rr;
    profile.initialTrend = twoStates ? (es * rr - er * rs) / determinant : 0;
    profile.sse = Math.max(ee - profile.initialLevel * er - profile.initialTrend * es, 0);
    visit(profile, t + 1);
  }
}
