import { describe, expect, it } from "vitest";
import { AS_OF, LATEST, madeMetric, madeObjective, madePanel, madeStandings, madeStep, type MadeSeries } from "./fixtures/made-standings";
import { overviewSections, type OverviewSections } from "./overview-sections";

const BOARDS = Array.from({ length: 12 }, (_, place) => ({ code: `Q${String.fromCharCode(65 + place)}1`, region: place < 6 ? "region-a" : "region-b" }));
const objectivesOf = (first: string) => [madeObjective("N4", "elective", [{ metricCode: "E01", part: "judged", steps: [madeStep(first, 65), madeStep("2029-03-31", 92)] }], { shortTitle: "18 weeks" })];
const flat = (value: number, until?: string): MadeSeries => ({ values: Array.from({ length: 48 }, () => value), ...(until && { until }) });
const stepped = (before: number, value: number): MadeSeries => ({ values: [...Array.from({ length: 47 }, () => before), value] });
const everyBoard = (series: (place: number) => MadeSeries): Record<string, MadeSeries> => Object.fromEntries(BOARDS.map(({ code }, place) => [code, series(place)]));

interface Given { readonly series: Record<string, MadeSeries>; readonly firstStep?: string; readonly count?: number; readonly provenance?: "official" | "illustrative" }

function sectionsOf({ series, firstStep = LATEST, count = 12, provenance = "official" }: Given): OverviewSections {
  const panel = madePanel(madeMetric("E01", { name: "Waits within 18 weeks" }), BOARDS, series, provenance);
  const objectives = objectivesOf(firstStep);
  const { boards, england } = madeStandings({ boards: BOARDS, objectives, panels: [panel] });
  return overviewSections({ objectives, boards: boards.slice(0, count), england, panels: new Map([["E01", panel]]), regionName: new Map([["region-a", "Arden"], ["region-b", "Borrowdale"]]), facts: { facts: [], measureCounts: [] }, asOf: AS_OF });
}

describe("the headline of the overview", () => {
  it("says on which side of the step England is, and for how many boards the target was never seen", () => {
    expect(sectionsOf({ series: { england: flat(65.26), ...everyBoard(() => flat(66)) } }).headline).toBe("Waits within 18 weeks met the 65% step at 65.3% in England; what 92.0% by March 2029 asks was never seen for all 12 boards");
    expect(sectionsOf({ series: { england: flat(64.94), ...everyBoard((place) => flat(place === 0 ? 92 : 66)) } }).headline).toBe("Waits within 18 weeks missed the 65% step at 64.9% in England; what 92.0% by March 2029 asks was never seen for 11 of 12 boards");
  });

  it("gives the figure also before any step is due, and says where none is held", () => {
    expect(sectionsOf({ series: { england: flat(61), QA1: flat(61) }, firstStep: "2027-03-31" }).headline).toBe("Waits within 18 weeks stand at 61.0% in England, before any step is due");
    expect(sectionsOf({ series: { QA1: flat(61) } }).headline).toBe("No figure of England's waits is held");
  });

  it("speaks to the reader of one board of that board, beside England", () => {
    const of = (value: number, firstStep?: string) => sectionsOf({ series: { england: flat(64.94), ...everyBoard(() => flat(value)) }, count: 1, ...(firstStep && { firstStep }) }).headline;
    expect(of(66)).toBe("Board QA1 met the 65% step for waits within 18 weeks at 66.0%; England missed it at 64.9%");
    expect(of(60, "2027-03-31")).toBe("Board QA1: 60.0% of waits are within 18 weeks; England: 64.9%");
  });
});

describe("what the sections hold", () => {
  it("counts the statuses that rest on stale figures", () => {
    // Figures to June 2025 are stale in May 2026; those to March are not.
    expect(sectionsOf({ series: everyBoard((place) => flat(66, place < 4 ? "2025-06-30" : LATEST)) }).stale).toEqual({ count: 4, of: 12 });
  });

  it("ranks the movers of boards with the latest month alone, a year apart, and badges invented figures", () => {
    const series = { ...everyBoard((place) => stepped(60, 60 + place)), QA1: flat(10, "2025-06-30") };
    const [section] = sectionsOf({ series }).movers;
    expect([section?.code, section?.periods, section?.isIllustrative]).toEqual(["E01", { yearAgo: "March 2025", now: "March 2026" }, false]);
    expect(section?.movers.all.map(({ code, change }) => [code, change]).slice(0, 2)).toEqual([["QL1", 11], ["QK1", 10]]);
    expect(section?.movers.all.map(({ code }) => code)).not.toContain("QA1");
    expect(sectionsOf({ series, provenance: "illustrative" }).movers[0]?.isIllustrative).toBe(true);
    expect(sectionsOf({ series, count: 1 }).movers).toEqual([]);
  });

  it("gives area, matrix and league of the same boards", () => {
    const { areas, matrix, league } = sectionsOf({ series: everyBoard(() => flat(66)), count: 5 });
    expect([matrix.boards, matrix.regions.map(({ name }) => name), league.rows[0]?.judged]).toEqual([5, ["Arden"], 5]);
    expect(areas.find(({ area }) => area === "elective")?.objectives[0]?.counts).toEqual(matrix.objectives[0]?.counts);
  });
});
