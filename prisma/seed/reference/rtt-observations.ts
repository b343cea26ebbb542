import type { RttMonth } from "@/prisma/seed/reference/rtt-month";

/** One figure of a shown metric. A percent is 0 to 100 and unrounded; a count has neither numerator nor denominator. */
export interface RttObservation {
  readonly metricCode: "E01" | "E03" | "E04" | "E16" | "E17";
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** The five shown figures of one area and month. An empty list has no percentage: null, never 0. */
export function rttObservations(month: RttMonth): RttObservation[] {
  const share = (metricCode: "E01" | "E03", numerator: number): RttObservation => ({
    metricCode,
    value: month.waitingTotal === 0 ? null : (100 * numerator) / month.waitingTotal,
    numerator,
    denominator: month.waitingTotal,
  });
  const count = (metricCode: "E04" | "E16" | "E17", value: number): RttObservation => ({ metricCode, value, numerator: null, denominator: null });
  return [
    share("E01", month.within18Weeks),
    share("E03", month.over52Weeks),
    count("E04", month.over65Weeks),
    count("E16", month.waitingTotal),
    count("E17", month.over78Weeks),
  ];
}
