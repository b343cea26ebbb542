import { expect, it } from "vitest";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { Series } from "@/lib/observations/domain/observation";
import { addMonths } from "@/lib/shared/month";
import { resolveMeasure } from "./resolve-measure";

const metric = { code: "J17", unit: "percent", decimals: 1, polarity: "decrease" } as Metric;
const seriesOf = (values: readonly (number | null)[]): Series => ({
  metricCode: "J17", areaId: 2, sourceAreaIds: [2],
  points: values.map((value, at) => ({ periodEnd: addMonths("2025-08-31", at - values.length + 1), value, numerator: null, denominator: null, mark: null, basis: "published", releaseId: 1 })),
});
const stepsOf = (values: readonly (number | null)[]) => resolveMeasure({ code: "N10" }, { metricCode: "J17", part: "meanwhile", steps: [], isYearOnYear: true }, metric, seriesOf(values), null, null, 1).steps;

it("holds a measure without a target against its own value of just a year before", () => {
  const values = Array.from({ length: 15 }, (_, at) => 40 + at);
  // The latest is the 15th value, that of a year before the third.
  expect(stepsOf(values).find(({ dueOn }) => dueOn === "2025-08-31")).toMatchObject({ value: 42, comparator: "at_most", scope: "year_before" });
});

it("holds it against nothing where that month has no value, however many older ones have", () => {
  const values = Array.from({ length: 30 }, (_, at) => (at === 17 || at === 16 ? null : 40));
  expect(stepsOf(values)).toEqual([]);
  expect(stepsOf(values.slice(-5))).toEqual([]);
});
