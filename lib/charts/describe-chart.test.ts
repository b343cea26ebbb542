import { describe, expect, it } from "vitest";
import { describeChart, describeSentences } from "@/lib/charts/describe-chart";
import { SAMPLE_VALUES, sampleSpec } from "@/lib/charts/testing/sample-spec";

const NBSP = "\u00a0";

describe("describeSentences", () => {
  it("tells the finding, the limits, the steps, the reference, the coverage, the gap and the break, in this order", () => {
    const spec = sampleSpec({ reference: { label: "England", values: SAMPLE_VALUES.map((value) => (value === null ? null : 65.3)) } });
    expect(describeSentences(spec)).toEqual([
      "The latest value is 68.5%, March 2026: special cause, improving, higher (shift above the mean).",
      "It is above the upper limit: lower limit 63.4%, mean 65.0%, upper limit 66.7%.",
      `It is 3.5${NBSP}points above the step in force, 65.0%.`,
      "The next step is 70.0% by 31 March 2027.",
      "England is at 65.3% in the same period.",
      "The chart has 41 values, from October 2022 to March 2026.",
      "Not held: April 2023.",
      "A break is marked from July 2025: Coverage breaks.",
    ]);
  });

  it("says nothing of limits, targets, gaps or breaks that are not there", () => {
    const spec = sampleSpec({ values: [60, 61, 62, 61, 63, 62, 64, 65], steps: [], breaks: [], judgement: { limitsShown: false } });
    expect(describeSentences(spec)).toEqual([
      "The latest value is 65.0%, May 2023.",
      "There are 8 of the 13 points needed for limits, so none are drawn.",
      "The chart has 8 values, from October 2022 to May 2023.",
    ]);
  });

  it("does not find a trend in one or two points, or a figure in none", () => {
    const short = (values: readonly (number | null)[]) => describeSentences(sampleSpec({ values, steps: [], breaks: [], judgement: { limitsShown: false } }));
    expect(short([60])).toEqual(["The latest value is 60.0%, October 2022.", "There is one point only, so no line is drawn."]);
    expect(short([60, 61])[1]).toBe("There are two points only, which show no trend.");
    expect(short([null, null])).toEqual(["No figures are held."]);
  });

  it("tells below, within and equal as the figures are printed", () => {
    const ending = (last: number, step: number) =>
      describeSentences(sampleSpec({ values: [...SAMPLE_VALUES.slice(0, -1), last], steps: [{ dueOn: "2026-03-31", value: step, label: "" }], judgement: {} })).slice(1, 3);
    expect(ending(62, 65)).toEqual(["It is below the lower limit: lower limit 63.4%, mean 65.0%, upper limit 66.7%.", `It is 3.0${NBSP}points below the step in force, 65.0%.`]);
    expect(ending(65.04, 65)).toEqual(["It is within the limits: lower limit 63.4%, mean 65.0%, upper limit 66.7%.", "It equals the step in force, 65.0%."]);
  });

  it("counts other units in themselves and names runs of missing months", () => {
    const values = [5, 6, null, null, null, 7, null, 8, 900.4];
    const sentences = describeSentences(sampleSpec({ values, unit: "patients", decimals: 0, breaks: [], steps: [{ dueOn: "2023-06-30", value: 1000, label: "" }], judgement: { mean: 1200, lower: 900, upper: 1500 } }));
    expect(sentences).toContain(`It is 100${NBSP}patients below the step in force, 1,000${NBSP}patients.`);
    expect(sentences).toContain("Not held: December 2022 to February 2023, April 2023.");
  });

  it("is one paragraph of whole sentences", () => {
    expect(describeChart(sampleSpec())).toMatch(/^[A-Z].*\.$/);
    expect(describeChart(sampleSpec())).not.toMatch(/undefined|null|NaN|\.\./);
  });
});
