import { describe, expect, it } from "vitest";
import type { Metric } from "@/lib/metrics/domain/metric";
import { STATUS_LADDER } from "@/lib/objectives/domain/status";
import type { Standing } from "@/lib/objectives/domain/standing";
import { readReference } from "@/prisma/seed/reference/read-reference";
import { lagTimeline, publishedOn } from "./objective-lag";
import { objectiveHeadline } from "./objective-headline";
import { countsSentence } from "./objective-national";

const metric = readReference().metrics.find(({ code }) => code === "E01") as Metric;
const step = (dueOn: string, value: number, scope = "national") => ({ dueOn, value, comparator: "at_least", scope, label: "", source: "Test" });

function standing(rung: string, pace: { ratio: number | null; because: string | null } | null, more: object = {}): Standing {
  const steps = [step("2026-03-31", 65), step("2027-03-31", 70), step("2029-03-31", 92)];
  return {
    objective: { shortTitle: "18 weeks" }, rung, lag: null, meanwhile: null, realism: pace && { pace },
    position: { report: { metric, latest: { value: 68.54, periodEnd: "2026-03-31" } }, verdict: { step: steps[0] }, final: steps[2], steps, stride: 1 }, ...more,
  } as unknown as Standing;
}

describe("the finding of an objective's page", () => {
  it.each([
    ["at_step", { ratio: 3.78, because: null }, "X meets the national step of 65% with 68.5%, but 92% asks for 3.8 times its recent pace"],
    ["at_step", { ratio: 0.8, because: null }, "X meets the national step of 65% with 68.5%, and 92% is within its recent pace"],
    ["near_step", { ratio: null, because: "moving the wrong way" }, "X, at 68.5%, is short of the national step of 65% by no more than ordinary movement, and has been moving away from 92%"],
    ["improving", { ratio: null, because: "not enough history" }, "X, at 68.5%, is short of the national step of 65% but moving towards it"],
    ["not_improving", null, "X, at 68.5%, is short of the national step of 65% and not moving towards it"],
    ["final_met", { ratio: null, because: "target already met" }, "X meets the final target of 92% with 68.5%"],
  ] as const)("says for %s no more than the rung and the pace", (rung, pace, expected) => {
    expect(objectiveHeadline(standing(rung, pace), "X")).toBe(expected);
  });

  it("says of a lagging outcome that it is too early, whatever its figure, and whose line a step is", () => {
    const early = standing("lagging", { ratio: 0.5, because: null }, { lag: { earliest: "2028-10-01" } });
    expect(objectiveHeadline(early, "X")).toBe("18 weeks in X: too early to judge, because no change can be seen before October 2028");
    const own = standing("at_step", null);
    expect(objectiveHeadline({ ...own, position: { ...own.position, verdict: { step: step("2026-03-31", 65, "agreed") } } } as unknown as Standing, "X")).toContain("its agreed 65%");
    expect(objectiveHeadline({ ...own, position: { ...own.position, verdict: { step: step("2026-03-31", 65, "year_before") } } } as unknown as Standing, "X")).toContain("the 65% of a year before");
  });

  it("has a sentence for every rung of the ladder", () => {
    for (const { key } of STATUS_LADDER) expect(objectiveHeadline(standing(key, null, { lag: { earliest: "2028-10-01" } }), "X").length).toBeGreaterThan(20);
  });
});

describe("days to judge", () => {
  const subject = standing("at_step", null);
  it("is the second Thursday of the second month after the step's month", () => {
    expect(publishedOn(subject.position as never, "2027-03-31")).toBe("2027-05-13");
    expect(publishedOn(subject.position as never, "2029-03-31")).toBe("2029-05-10");
  });

  it("names the next one after the day asked about", () => {
    expect(lagTimeline(subject, [], "2026-05-20")?.title).toBe("The next honest date to judge is 13 May 2027");
    expect(lagTimeline(subject, [], "2028-01-01")?.title).toBe("The next honest date to judge is 10 May 2029");
    expect(lagTimeline(subject, [], "2029-06-01")?.title).toBe("Every new figure can be judged");
  });

  it("never judges an outcome before its earliest day", () => {
    const outcome = standing("lagging", null, { position: null, lag: { stage: "acting", start: "2026-04-01", firstEffect: "2027-04-01", earliest: "2028-10-01", latest: "2031-04-01", nextHonest: "2028-10-01", text: "", source: "" } });
    const [row] = lagTimeline(outcome, [], "2026-11-22")?.rows ?? [];
    expect(row?.bands.map(({ stage, from, to }) => [stage, from, to])).toEqual([
      ["acting", "2026-04-01", "2027-03-31"], ["too early", "2027-04-01", "2028-09-30"], ["early signal", "2028-10-01", "2031-03-31"], ["should be visible", "2031-04-01", null],
    ]);
  });
});

describe("boards by status", () => {
  it("begins with the most worrying and adds up to all", () => {
    const lines = [...Array.from({ length: 4 }, () => ({ status: "off_not_improving" as const })), { status: "off_improving" as const }, ...Array.from({ length: 3 }, () => ({ status: "on_trajectory" as const }))];
    expect(countsSentence(lines)).toBe("Four of 8 boards are off trajectory and not improving; 1 off trajectory but improving, 3 on trajectory");
    expect(countsSentence([{ status: "not_measured" }, { status: "not_measured" }])).toBe("All 2 boards are not measured");
    expect(countsSentence([])).toBe("No board is counted");
  });
});
