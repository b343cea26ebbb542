import { describe, expect, it } from "vitest";
import { metricHeadline, type HeadlineFacts } from "./metric-headline";
import { positionOf } from "@/lib/objectives/domain/measure-position";
import type { Metric } from "@/lib/metrics/domain/metric";
import { addMonths } from "@/lib/shared/month";

const metric = { code: "E01", name: "Waiting within 18 weeks", unit: "percent", decimals: 1, polarity: "increase", frequencies: ["monthly"], lagDays: 42, source: { name: "RTT" } } as unknown as Metric;

const position = (values: readonly (number | null)[], { step, isForControlChart = true }: { step?: number; isForControlChart?: boolean } = {}) => {
  const points = values.map((value, index) => ({ periodEnd: addMonths("2024-01-31", index), value, numerator: null, denominator: null, mark: null, basis: "published" as const, releaseId: 1 }));
  const steps = step === undefined ? [] : [{ dueOn: "2024-02-29", value: step, comparator: "at_least" as const, scope: "national", label: `${step}%`, source: "" }];
  return positionOf({ metric, resolved: { measure: { metricCode: "E01", part: "judged", steps }, steps, final: steps.at(-1) ?? null, trajectory: null }, series: { metricCode: "E01", areaId: 1, sourceAreaIds: [1], points }, listSeries: null, breaks: [], isForControlChart, today: "2026-01-01" });
};

const facts = (given: Partial<HeadlineFacts> & Pick<HeadlineFacts, "position">): HeadlineFacts => ({ areaName: "Norfolk", periodText: "May 2025", before: null, comparison: null, isForControlChart: true, periods: "months", categoryName: null, ...given });

/** Up and down around 60, no signal. */
const LEVEL = [60, 61, 59, 60.5, 59.5, 60, 61, 59, 60, 60.5, 59.5, 61, 59, 60, 60.5, 59.5, 60.2];

describe("metricHeadline", () => {
  it("says that nothing is held before anything else", () => {
    expect(metricHeadline(facts({ position: position([null, null]) }))).toBe("Waiting within 18 weeks in Norfolk: no figures are held");
    expect(metricHeadline(facts({ position: position([]), isForControlChart: false, before: { value: 1, periodText: "2020" } }))).toBe("Waiting within 18 weeks in Norfolk: no figures are held");
  });

  it("claims no change where the chart shows none, nor with too few months", () => {
    expect(metricHeadline(facts({ position: position(LEVEL) }))).toBe("Waiting within 18 weeks shows no change beyond chance in Norfolk: 60.2% in May 2025");
    expect(metricHeadline(facts({ position: position([50, 55, 60, 70]) }))).toBe("Waiting within 18 weeks has too few months to tell change from chance in Norfolk: 70.0% in May 2025");
  });

  it("names the direction of a signal, and says when it is the wrong way", () => {
    expect(metricHeadline(facts({ position: position([...LEVEL, 75]) }))).toBe("Waiting within 18 weeks has risen by more than chance in Norfolk: 75.0% in May 2025");
    expect(metricHeadline(facts({ position: position([...LEVEL, 45]) }))).toBe("Waiting within 18 weeks has fallen by more than chance, the wrong way in Norfolk: 45.0% in May 2025");
  });

  it("adds the side of the step in force, and equal is past it", () => {
    expect(metricHeadline(facts({ position: position(LEVEL, { step: 65 }) }))).toMatch(/60\.2% in May 2025, short of the 65% step$/);
    expect(metricHeadline(facts({ position: position([...LEVEL, 65], { step: 65 }) }))).toMatch(/, past the 65% step$/);
  });

  it("sets two years side by side and claims no trend, whatever a control chart would say", () => {
    const yearly = position([...LEVEL, 75], { isForControlChart: false });
    const given = { position: yearly, isForControlChart: false, periodText: "2024" };
    expect(metricHeadline(facts({ ...given, before: { value: 60.2, periodText: "2023" } }))).toBe("Waiting within 18 weeks in Norfolk: 75.0% in 2024, up from 60.2% in 2023");
    expect(metricHeadline(facts({ ...given, before: { value: 80, periodText: "2023" } }))).toBe("Waiting within 18 weeks in Norfolk: 75.0% in 2024, down from 80.0% in 2023");
    expect(metricHeadline(facts({ ...given, before: { value: 75.01, periodText: "2023" } }))).toBe("Waiting within 18 weeks in Norfolk: 75.0% in 2024, the same as in 2023");
    expect(metricHeadline(facts(given))).toBe("Waiting within 18 weeks in Norfolk: 75.0% in 2024");
  });

  it("adds the side of England where no step is in force and the interval allows one, and nothing where it does not", () => {
    const comparison = { interval: { lower: 58, upper: 62 }, outcome: "worse" as const, england: 65.31 };
    expect(metricHeadline(facts({ position: position(LEVEL), comparison }))).toMatch(/60\.2% in May 2025, worse than England \(65\.3%\)$/);
    expect(metricHeadline(facts({ position: position(LEVEL), comparison: { ...comparison, outcome: "similar" } }))).toMatch(/, not clearly different from England \(65\.3%\)$/);
    expect(metricHeadline(facts({ position: position(LEVEL, { step: 65 }), comparison }))).toMatch(/short of the 65% step$/);
    for (const none of [{ ...comparison, outcome: "not_compared" as const }, { ...comparison, england: null }]) expect(metricHeadline(facts({ position: position(LEVEL), comparison: none }))).toMatch(/60\.2% in May 2025$/);
    const yearly = position([60, 62], { isForControlChart: false });
    expect(metricHeadline(facts({ position: yearly, isForControlChart: false, periodText: "2024", before: { value: 60, periodText: "2023" }, comparison }))).toBe("Waiting within 18 weeks in Norfolk: 62.0% in 2024, up from 60.0% in 2023, worse than England (65.3%)");
  });

  it("names the part that the figures are of", () => {
    expect(metricHeadline(facts({ position: position([50, 55]), categoryName: "Cardiology" }))).toMatch(/^Waiting within 18 weeks, Cardiology, has too few months/);
  });
});
