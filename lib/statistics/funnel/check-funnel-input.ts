import { checkNotNegative, checkPositive } from "../validation";
import type { FunnelKind, FunnelUnit } from "./types";

/** Far beyond real figures; up to it, and down to its inverse, every result is a number. */
const MOST = 1e12;

/** Least denominator: one of whatever is counted, and of expected events the least that two decimals show. */
const LEAST: Readonly<Record<FunnelKind, number>> = {
  proportion: 1,
  "ratio-of-counts": 1,
  "standardised-ratio-shmi": 0.01,
  "standardised-ratio-cqc": 0.01,
};

/** @throws RangeError naming the unit and its field, or the empty list. */
export function checkFunnelUnits(units: readonly FunnelUnit[], kind: FunnelKind): void {
  if (units.length === 0) throw new RangeError("units must hold at least one unit");
  units.forEach(({ numerator, denominator }, place) => {
    checkEvents(numerator, `units[${place}].numerator`);
    checkDenominator(denominator, `units[${place}].denominator`, kind);
    if (kind === "proportion" && numerator > denominator) {
      throw new RangeError(`units[${place}].numerator (${numerator}) must not be above its denominator (${denominator})`);
    }
  });
  if (kind === "ratio-of-counts" && units.every(({ numerator }) => numerator === 0)) {
    throw new RangeError("units must hold at least one event between them for a ratio of counts");
  }
}

/** @throws RangeError naming the figure, unless the funnel of that kind reaches it. */
export function checkDenominator(denominator: number, name: string, kind: FunnelKind): void {
  checkScale(denominator, name);
  if (denominator < LEAST[kind]) throw new RangeError(`${name} must be at least ${LEAST[kind]}, not ${denominator}`);
}

/** @throws RangeError naming the figure, unless it can be a number of events, 0 among them, whole or not. */
export function checkEvents(events: number, name: string): void {
  checkNotNegative(events, name);
  if (events > 0) checkScale(events, name);
}

/** @throws RangeError naming the figure, unless it is above 0 and of a size that can be calculated with. */
export function checkScale(value: number, name: string): void {
  checkPositive(value, name);
  if (value < 1 / MOST) throw new RangeError(`${name} must be at least ${1 / MOST}, not ${value}`);
  if (value > MOST) throw new RangeError(`${name} must be at most ${MOST}, not ${value}`);
}

/** @throws RangeError naming the option. */
export function checkFunnelOptions({ trimBy, multiplier, z95, z998 }: Readonly<Record<"trimBy" | "multiplier" | "z95" | "z998", number>>): void {
  if (!(trimBy >= 0 && trimBy < 0.5)) throw new RangeError(`trimBy must be from 0 to under 0.5, not ${String(trimBy)}`);
  checkScale(multiplier, "multiplier");
  checkPositive(z95, "z95");
  checkPositive(z998, "z998");
  if (!(z95 < z998 && z998 < 10)) throw new RangeError(`z998 must be above z95 (${z95}) and under 10, not ${z998}`);
}
