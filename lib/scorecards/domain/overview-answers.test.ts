import { describe, expect, it } from "vitest";
import { AS_OF, LATEST, madeMetric, madeObjective, madePanel, madeStandings, madeStep, type MadeSeries } from "./fixtures/made-standings";
import { overviewAnswers } from "./overview-answers";
import { realismLeague, type LeagueRow, type RealismLeague } from "./realism-league";

const BOARDS = ["QA1", "QA2", "QA3", "QA4", "QA5"].map((code) => ({ code, region: "region-a" }));
const steps = [madeStep(LATEST, 65), madeStep("2029-03-31", 92)];
const objectives = [
  madeObjective("N4", "elective", [{ metricCode: "E01", part: "judged", steps }], { shortTitle: "18 weeks" }),
  madeObjective("N10", "joint_working", [{ metricCode: "J02", part: "judged", steps: [] }, { metricCode: "J17", part: "meanwhile", steps }], { shortTitle: "Home on time", meanwhileReason: "Because." }),
  madeObjective("N1", "finance", [{ metricCode: "F03", part: "judged", steps }], { shortTitle: "Live within means" }),
];
const flat = (value: number, before = value, until?: string): MadeSeries => ({ values: [...Array.from({ length: 12 }, () => before), value], ...(until && { until }) });
const rising = (to: number): MadeSeries => ({ values: Array.from({ length: 13 }, (_, at) => to - 0.5 * (12 - at)) });

interface Given { readonly e01?: Record<string, MadeSeries>; readonly j17?: Record<string, MadeSeries>; readonly f03?: Record<string, MadeSeries>; readonly league?: RealismLeague; readonly only?: readonly string[] }

function answersOf({ e01 = {}, j17 = {}, f03 = {}, league, only }: Given): readonly string[] {
  const panels = [
    ...(Object.keys(e01).length > 0 ? [madePanel(madeMetric("E01"), BOARDS, e01)] : []), ...(Object.keys(j17).length > 0 ? [madePanel(madeMetric("J17", { shortName: "Still in hospital" }), BOARDS, j17)] : []),
    ...(Object.keys(f03).length > 0 ? [madePanel(madeMetric("F03"), BOARDS, f03, "illustrative")] : []),
  ];
  const { boards: all, england } = madeStandings({ boards: BOARDS, objectives, panels });
  const boards = all.filter(({ version }) => only === undefined || only.includes(version?.odsCode ?? ""));
  return overviewAnswers({ objectives, boards, england, league: league ?? realismLeague(objectives, boards) }).map(({ answer }) => answer);
}

const row = (more: Partial<LeagueRow>): LeagueRow => ({ code: "N4", area: "elective", title: "18 weeks", targetText: "92.0% by March 2029", isIllustrative: false, bands: [], judged: 5, expected: 0, needs: [5.94, 8], unitWord: "points a year", decimals: 1, ...more });
const bands = (...counts: readonly (readonly [LeagueRow["bands"][number]["band"], number])[]): Pick<LeagueRow, "bands"> => ({ bands: counts.map(([band, count]) => ({ band, word: band, count })) });
const leagueOf = (...rows: readonly LeagueRow[]): RealismLeague => ({ title: "", rows, portfolio: [] });

describe("what should worry", () => {
  it("is the objective on which most boards are off trajectory and not improving, with the furthest named first", () => {
    const [worry] = answersOf({ e01: { QA1: flat(50), QA2: flat(40), QA3: flat(60), QA4: flat(45), QA5: flat(70) }, j17: { QA1: flat(20), QA2: flat(80) } });
    expect(worry).toBe("Off trajectory and not improving: four boards on 18 weeks, worst Board QA2 (40.0%); one on home on time, Board QA1 (20.0% still in hospital).");
  });

  it("is never an invented figure, a board within ordinary movement, or one that improves", () => {
    const ordinary = { values: [63, 65, 63, 65, 63, 65, 63, 65, 63, 65, 63, 65, 63] };
    const [worry, better] = answersOf({ e01: { QA1: ordinary, QA2: rising(60) }, f03: { QA1: flat(1), QA2: flat(1) } });
    expect(worry).toBe("No board is off trajectory without improving on an objective that can be judged.");
    expect(better).toContain("Off trajectory but improving: one board on 18 weeks.");
  });

  it("speaks of one board by its own figure", () => {
    expect(answersOf({ e01: { QA1: flat(50) }, only: ["QA1"] })[0]).toBe("18 weeks is off trajectory and not improving, at 50.0%.");
    expect(answersOf({ e01: { QA1: flat(70) }, only: ["QA1"] })[0]).toBe("No objective that can be judged is off trajectory without improving.");
  });
});

describe("what is getting better", () => {
  it("is England's change in a year, and the board that gained most in the same year", () => {
    const [, better] = answersOf({ e01: { england: flat(65.26, 59.8), QA1: flat(70, 60), QA2: flat(70, 58.5), QA3: flat(60, 70) } });
    expect(better).toBe("18 weeks in England rose 5.5 points in a year to 65.3% in March 2026. Board QA2 gained most, 11.5 points.");
  });

  it("does not name a gain of another year than England's", () => {
    const [, better] = answersOf({ e01: { england: flat(65, 60), QA1: flat(70, 65), QA2: flat(90, 40, "2025-12-31") } });
    expect(better).toContain("Board QA1 gained most, 5.0 points.");
  });

  it("says a fall as a fall, and names no board where none gained", () => {
    const [, better] = answersOf({ e01: { england: flat(60, 65), QA1: flat(60, 65) } });
    expect(better).toBe("18 weeks in England fell 5.0 points in a year to 60.0% in March 2026.");
  });

  it("tells one board its own change beside England's", () => {
    expect(answersOf({ e01: { england: flat(65, 60), QA1: flat(70, 60), QA2: flat(90, 60) }, only: ["QA1"] })[1]).toBe("18 weeks in England rose 5.0 points in a year to 65.0% in March 2026. Board QA1 rose 10.0 points to 70.0%.");
  });

  it("is nothing where nothing is held", () => {
    expect(answersOf({})).toEqual(["No board is off trajectory without improving on an objective that can be judged.", "No real figure has risen or fallen over a year that is held.", "No target has enough history to be called realistic or not."]);
  });
});

describe("what is unrealistic", () => {
  const unrealistic = (...rows: readonly LeagueRow[]): string | undefined => answersOf({ league: leagueOf(...rows) })[2];

  it("is the hardest real target, with how many boards never saw the like and what it needs", () => {
    expect(unrealistic(row({ isIllustrative: true, title: "Invented" }), row({ ...bands(["almost_never_achieved", 1], ["never_seen", 4]) }))).toBe("18 weeks, 92.0% by March 2029: never seen from a start like theirs for 4 of 5 boards, almost never for one. It needs 5.9 to 8.0 points a year, board by board.");
    expect(unrealistic(row({ ...bands(["never_seen", 5]) }))).toContain("for all 5 boards. It needs");
    expect(unrealistic(row({ ...bands(["within_reach", 4], ["almost_never_achieved", 1]) }))).toContain("18 weeks, 92.0% by March 2029: almost never for 1 of 5 boards.");
  });

  it("is not missed where it is not in the hardest row", () => {
    const words = unrealistic(row({ expected: 0.5, title: "Hard for all", ...bands(["rarely_achieved", 5]) }), row({ expected: 3, title: "Hard for one", ...bands(["within_reach", 4], ["never_seen", 1]) }));
    expect(words).toContain("Hard for one");
    expect(words).toContain("never seen from a start like theirs for 1 of 5 boards");
  });

  it("is nothing where the past would carry boards there, and unknown without history", () => {
    expect(unrealistic(row({ expected: 4, needs: [2, 2], ...bands(["within_reach", 5]) }))).toBe("No target is out of reach by past pace; the hardest is 18 weeks, 92.0% by March 2029. It needs 2.0 points a year, board by board.");
    expect(unrealistic(row({ judged: 0, expected: null }))).toBe("No target has enough history to be called realistic or not.");
    expect(AS_OF > LATEST).toBe(true);
  });
});
