import type { Metric } from "@/lib/metrics/domain/metric";
import { rateInterval } from "@/lib/statistics/intervals/rate-interval";
import { wilsonInterval } from "@/lib/statistics/intervals/wilson-interval";

/** Limits of a 95% confidence interval, in the metric's unit. */
export interface FigureInterval {
  readonly lower: number;
  readonly upper: number;
}

/** A figure with the counts it is made of. */
export interface CountedFigure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** Shares of days or of pounds, and contacts that one person has many of: their parts do not arise one by one, so an interval of counts would be far too narrow. */
const NOT_COUNTED: ReadonlySet<string> = new Set(["G01", "W04", "J02", "J17", "F02", "F04", "F05", "F06", "F07", "F08", "F10", "F14", "F15", "J08"]);

const PER = [1, 100, 1_000, 10_000, 100_000, 1_000_000];

/**
 * How sure a figure is as far as chance goes: Wilson's interval of a share, Byar's of a crude rate. None where the parts are
 * not published, for a standardised rate, and where what is counted does not arise one by one.
 */
export function figureInterval(metric: Pick<Metric, "code" | "unit">, { value, numerator, denominator }: CountedFigure): FigureInterval | null {
  if (value === null || numerator === null || denominator === null || denominator <= 0 || NOT_COUNTED.has(metric.code)) return null;
  if (metric.unit === "percent") {
    if (numerator < 0 || numerator > denominator) return null;
    const { lower, upper } = wilsonInterval(numerator, denominator, 0.95, 100);
    return { lower, upper };
  }
  if (metric.unit !== "rate" || numerator < 0) return null;
  // A rate is crude only where it is its parts divided.
  const per = PER.find((multiplier) => Math.abs((numerator / denominator) * multiplier - value) <= 1e-6 * Math.max(1, Math.abs(value)));
  if (per === undefined) return null;
  const { lower, upper } = rateInterval(numerator, denominator, 0.95, per);
  return { lower, upper };
}
