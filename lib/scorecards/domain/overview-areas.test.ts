import { describe, expect, it } from "vitest";
import { AS_OF, LATEST, madeMetric, madeObjective, madePanel, madeStandings, madeStep, type MadeSeries } from "./fixtures/made-standings";
import { boardsTogether } from "./boards-together";
import { areaSummaries, type AreaSummary } from "./overview-areas";
import { statusMatrix } from "./status-matrix";

const BOARDS = ["QA1", "QA2", "QA3"].map((code) => ({ code, region: "region-a" }));
const steps = [madeStep(LATEST, 65), madeStep("2029-03-31", 92)];
const lag = { start: "2026-04-01", fewestMonths: 12, mostMonths: 36, averagingMonths: 12, publicationMonths: 12, source: "A proposal" };
const objectives = [
  madeObjective("N1", "finance", [{ metricCode: "F03", part: "judged", steps }]),
  madeObjective("N4", "elective", [{ metricCode: "E01", part: "judged", steps }], { shortTitle: "18 weeks" }),
  madeObjective("N5", "elective", [{ metricCode: "E06", part: "judged", steps }], { shortTitle: "Cancer 62 days" }),
  madeObjective("N7", "prevention", [{ metricCode: "O04", part: "judged", steps }], { lag }),
  madeObjective("N10", "joint_working", [{ metricCode: "J02", part: "judged", steps: [] }, { metricCode: "J17", part: "meanwhile", steps }], { shortTitle: "Home on time", meanwhileReason: "Because." }),
];
const flat = (value: number): MadeSeries => ({ values: Array.from({ length: 13 }, () => value) });
type Given = Readonly<Record<string, Record<string, MadeSeries>>>;

function summaries(given: Given, { only, stated = {} }: { only?: readonly string[]; stated?: Parameters<typeof areaSummaries>[0]["stated"] } = {}): Readonly<Record<AreaSummary["area"], AreaSummary>> {
  const panels = Object.entries(given).map(([code, series]) => madePanel(madeMetric(code, { shortName: code === "J17" ? "Still in hospital" : `Short ${code}` }), BOARDS, series, code.startsWith("F") ? "illustrative" : "official"));
  const made = madeStandings({ boards: BOARDS, objectives, panels });
  const boards = made.boards.filter(({ version }) => only === undefined || only.includes(version?.odsCode ?? ""));
  const together = new Map(panels.flatMap((panel) => { const sum = boardsTogether(panel, AS_OF); return sum ? [[panel.metric.code, sum] as const] : []; }));
  const found = areaSummaries({ objectives, boards, england: made.england, together, stated });
  for (const { area, objectives: own } of found) expect(own, area).toEqual(statusMatrix(objectives, boards, new Map()).objectives.filter((one) => one.area === area).map(({ area: _, ...one }) => one));
  return Object.fromEntries(found.map((one) => [one.area, one])) as Record<AreaSummary["area"], AreaSummary>;
}

describe("the four areas", () => {
  it("count boards as the matrix does, and say how many are on trajectory and how many are not improving", () => {
    const { elective } = summaries({ E01: { england: flat(66), QA1: flat(70), QA2: flat(50), QA3: flat(95) }, E06: { QA1: flat(50) } });
    expect(elective.headline).toBe("Two of 3 boards are on trajectory for 18 weeks; one is off and not improving");
    expect(elective.objectives.map(({ code, counts }) => [code, counts])).toEqual([["N4", { on_trajectory: 1, off_not_improving: 1, met: 1 }], ["N5", { off_not_improving: 1, not_measured: 2 }]]);
    expect(elective.note).toBe("to March 2026");
    expect(elective.trend?.title).toBe("Short E01, England, % of a list");
    expect(elective.trend?.alt).toContain("66.0");
  });

  it("speak of the objective that most boards are judged on", () => {
    expect(summaries({ E01: { QA1: flat(70) }, E06: { QA1: flat(70), QA2: flat(70), QA3: flat(70) } }).elective.headline).toBe("All 3 boards are on trajectory for cancer 62 days; none is off and not improving");
  });

  it("name the measure that is judged meanwhile, and draw boards together where England has no figure", () => {
    const { joint_working: joint } = summaries({ J17: { QA1: flat(70), QA2: flat(40), QA3: flat(80) } });
    expect(joint.headline).toBe("Two of 3 boards are on trajectory for home on time, judged meanwhile on still in hospital; one is off and not improving");
    expect(joint.trend?.title).toBe("Still in hospital, the 3 boards that report throughout, together, % of a list");
  });

  it("speak of one board by its own status and value", () => {
    const { elective } = summaries({ E01: { QA1: flat(50), QA2: flat(70) } }, { only: ["QA1"] });
    expect(elective.headline).toBe("18 weeks: off trajectory, not improving, at 50.0%");
  });

  it("never call an area on trajectory by invented figures: what documents state stands there, and the badge", () => {
    const stated = { finance: "£563m over (2025/26): all systems" };
    const { finance } = summaries({ F03: { QA1: flat(70), QA2: flat(70), QA3: flat(70) } }, { stated });
    expect([finance.headline, finance.note, finance.objectives[0]?.isIllustrative, finance.trend]).toEqual([stated.finance, "to March 2026, illustrative", true, null]);
  });

  it("say when a lagging outcome can be judged, though its figures look good", () => {
    const { prevention } = summaries({ O04: { QA1: flat(99), QA2: flat(99), QA3: flat(99) } });
    expect(prevention.headline).toBe("Nobody can say yet whether prevention works: the first honest date to judge is October 2028");
    expect(prevention.objectives[0]?.counts).toEqual({ too_early: 3 });
  });

  it("say that nothing is held where nothing is", () => {
    const { joint_working: joint, finance } = summaries({});
    expect([joint.headline, joint.note, joint.trend]).toEqual(["No figures of joint working are held", "no figures held", null]);
    expect(finance.headline).toBe("No figures of finance are held");
  });
});
