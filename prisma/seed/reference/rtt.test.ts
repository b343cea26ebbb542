import { describe, expect, it } from "vitest";
import { readReference } from "@/prisma/seed/reference/read-reference";
import { lastDayOfMonth, parseRttMonths } from "@/prisma/seed/reference/rtt-month";
import { rttObservations } from "@/prisma/seed/reference/rtt-observations";
import { versionOn } from "@/prisma/seed/reference/area";

const { areas, rttIcb, rttEngland, sources } = readReference();
const HEADER = "period,code,waiting_total,within_18_weeks,waiting_52_plus,waiting_65_plus,waiting_78_plus\n";

describe("monthly waits", () => {
  it("hold 42 ICBs in each of 41 months, by the codes then in force", () => {
    const months = rttEngland.map((row) => row.period);
    expect(months).toHaveLength(41);
    for (const month of months) {
      const expected = areas.filter((area) => area.kind === "icb").flatMap((area) => versionOn(area, lastDayOfMonth(month))?.odsCode ?? []);
      expect(rttIcb.filter((row) => row.period === month).map((row) => row.code)).toEqual(expected.sort());
    }
  });

  it.each(rttEngland.map((row) => row.period))("%s: England beyond the sum of ICBs is between 1.5%% and 8%% of its list", (period) => {
    const england = rttEngland.find((row) => row.period === period)?.waitingTotal ?? NaN;
    const icbs = rttIcb.filter((row) => row.period === period).reduce((sum, row) => sum + row.waitingTotal, 0);
    expect((england - icbs) / england).toBeGreaterThan(0.015);
    expect((england - icbs) / england).toBeLessThan(0.08);
  });

  it("give five figures; the shares of England in March 2026 are those published", () => {
    const march = rttEngland.find((row) => row.period === "2026-03");
    const figures = march ? rttObservations(march) : [];
    expect(figures.map((figure) => figure.metricCode)).toEqual(["E01", "E03", "E04", "E16", "E17"]);
    expect(figures[0]?.value).toBeCloseTo(65.2947114269541, 10);
    expect(figures[1]?.value).toBeCloseTo((100 * 92_609) / 7_014_879, 10);
    expect(figures.slice(2).map((figure) => figure.value)).toEqual([4_302, 7_014_879, 1_045]);
  });

  it("give no percentage for an empty list", () => {
    const empty = rttObservations({ period: "2026-03", code: "QF7", waitingTotal: 0, within18Weeks: 0, over52Weeks: 0, over65Weeks: 0, over78Weeks: 0 });
    expect(empty.map((figure) => figure.value)).toEqual([null, null, 0, 0, 0]);
  });

  it.each([
    ["another header", "period,ods_code\n2026-03,QF7\n", "line 1"],
    ["a suppressed cell", `${HEADER}2026-03,QF7,10,5,*,0,0\n`, "line 2"],
    ["an empty cell", `${HEADER}2026-03,QF7,10,5,1,0,0\n2026-03,QHM,10,5,,0,0\n`, "line 3"],
    ["a cell too many", `${HEADER}2026-03,QF7,10,5,1,0,0,0\n`, "line 2"],
  ])("refuse %s by line", (_what, text, where) => {
    expect(() => parseRttMonths(text)).toThrow(where);
  });

  it.each([["2024-02", "2024-02-29"], ["2026-02", "2026-02-28"], ["2000-02", "2000-02-29"], ["2026-03", "2026-03-31"], ["2025-11", "2025-11-30"]])("%s ends on %s", (period, day) => {
    expect(lastDayOfMonth(period)).toBe(day);
  });
});

describe("sources", () => {
  it("name publication, publisher, licence and the input's fingerprint for every compiled file", () => {
    expect(sources.filter(({ figures, parts, segments }) => !figures && !parts && !segments).map((source) => source.file)).toEqual(["areas.json", "aliases.json", "successions.json", "council-icb.json", "board-characteristics.json", "rtt-icb-monthly.csv", "rtt-england-monthly.csv"]);
    for (const source of sources) {
      expect(source.licence).toBe("Open Government Licence v3.0");
      expect(source.inputs.every((input) => /^[0-9a-f]{64}$/.test(input.sha256) && !input.name.includes("/"))).toBe(true);
    }
  });

  it("date every month of waits by the publication's calendar", () => {
    const releases = sources.find((source) => source.file === "rtt-icb-monthly.csv")?.releases ?? [];
    expect(releases.map((release) => release.period)).toEqual(rttEngland.map((row) => row.period));
    expect(releases.at(-1)).toEqual({ period: "2026-03", publishedOn: "2026-05-14", basis: "calendar" });
    expect(sources.find((source) => source.file === "rtt-icb-monthly.csv")?.period).toEqual({ from: "2022-10", to: "2026-03", absent: ["2023-04"] });
  });
});
