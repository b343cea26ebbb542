import { describe, expect, it } from "vitest";
import type { ObjectiveStatus } from "@/lib/shared/objective-status";
import { scorecardHeadline } from "./scorecard-headline";

const told = (shortTitle: string, status: ObjectiveStatus, more: { stale?: boolean; coverageChanged?: boolean } = {}) => ({ shortTitle, status, stale: false, coverageChanged: false, ...more });
const unknown = (count: number) => Array.from({ length: count }, (_, place) => told(`Unknown ${place}`, place % 2 === 0 ? "too_early" : "not_measured"));

describe("the headline of a scorecard", () => {
  it("names what is worst first and counts what cannot be judged", () => {
    expect(scorecardHeadline([told("18 weeks", "on_trajectory"), told("Home on time", "off_not_improving"), ...unknown(10)]))
      .toBe("Home on time is off trajectory and not improving, 18 weeks is on trajectory and ten of twelve cannot be judged");
  });

  it("counts three or more of a kind instead of naming them", () => {
    expect(scorecardHeadline([told("A", "off_improving"), told("B", "off_improving"), told("C", "off_improving"), told("Waits", "met")])).toBe("Three objectives are off trajectory but improving and waits is met");
  });

  it("says at last count where any judged figure is old, and not where only an unjudged one is", () => {
    expect(scorecardHeadline([told("18 weeks", "on_trajectory", { stale: true }), ...unknown(1)])).toBe("At last count, 18 weeks is on trajectory and one of two cannot be judged");
    expect(scorecardHeadline([told("18 weeks", "on_trajectory"), told("Smoke-free", "too_early", { stale: true })])).not.toContain("last count");
  });

  it("does not let figures that are not like for like pass without a word", () => {
    expect(scorecardHeadline([told("18 weeks", "on_trajectory", { coverageChanged: true })])).toBe("18 weeks is on trajectory, though figures of 18 weeks are not like for like");
  });

  it("never says that what cannot be judged is on trajectory, off it or met", () => {
    expect(scorecardHeadline(unknown(12))).toBe("None of twelve objectives can be judged");
    expect(scorecardHeadline(unknown(1))).toBe("The one objective cannot be judged");
    expect(scorecardHeadline([])).toBe("No objectives are held");
  });

  it("tells what was missed at its date apart from what is still open", () => {
    expect(scorecardHeadline([told("Diagnostics", "not_met_at_horizon"), told("Cancer 62 days", "off_not_improving")])).toBe("Diagnostics was not met by its date and cancer 62 days is off trajectory and not improving");
  });

  it("counts every objective once", () => {
    const statuses: readonly ObjectiveStatus[] = ["not_met_at_horizon", "off_not_improving", "off_improving", "on_trajectory", "met", "met_at_horizon", "too_early", "not_measured", "not_measured_at_horizon"];
    const text = scorecardHeadline(statuses.flatMap((status) => [1, 2, 3].map((n) => told(`${status} ${n}`, status)))).toLowerCase();
    expect([...text.matchAll(/\b(three|six|nine)\b(?! of|-)/g)].map(([word]) => word)).toEqual(["three", "three", "three", "three", "six"]);
    expect(text).toContain("nine of 27 cannot be judged");
  });
});
