import { describe, expect, it } from "vitest";
import { readReference } from "@/prisma/seed/reference/read-reference";
import { expandBreaks } from "@/prisma/seed/reference/series-break";

const { areas, successions, breaks, metrics, rttIcb, rttEngland } = readReference();
const rows = expandBreaks(breaks, areas, successions);
const rowsOf = (areaKey: string) => rows.filter((row) => row.areaKey === areaKey);
const list = (code: string, period: string) => rttIcb.find((row) => row.code === code && row.period === period)?.waitingTotal ?? NaN;
const change = (code: string, from: string, to: string) => list(code, to) / list(code, from) - 1;
const england = (period: string) => rttEngland.find((row) => row.period === period)?.waitingTotal ?? NaN;

describe("what the breaks claim, checked in the figures", () => {
  it("April 2023: England beyond the ICBs falls from 7.3% to 2.7% and the median list rises 6.5%", () => {
    const beyond = (period: string) => 1 - rttIcb.filter((row) => row.period === period).reduce((sum, row) => sum + row.waitingTotal, 0) / england(period);
    expect([beyond("2023-03"), beyond("2023-05")].map((share) => (100 * share).toFixed(1))).toEqual(["7.3", "2.7"]);
    const rises = rttIcb.filter((row) => row.period === "2023-03").map((row) => change(row.code, "2023-03", "2023-05")).sort((a, b) => a - b);
    expect((((rises[20] ?? NaN) + (rises[21] ?? NaN)) / 2 * 100).toFixed(1)).toBe("6.5");
  });

  it.each([
    ["QF7", "2025-06", "2025-07", -40.1], ["QMF", "2025-10", "2025-11", -23.0], ["QOP", "2022-12", "2023-01", 62.7], ["QUY", "2023-05", "2023-06", 16.7], ["QNQ", "2022-11", "2022-12", 563.4],
  ])("%s from %s to %s: %d percent", (code, from, to, percent) => {
    expect(100 * change(code, from, to)).toBeCloseTo(percent, 1);
  });

  it("leaves no list that moves by more than 12% in a month without a break", () => {
    const months = rttEngland.map((row) => row.period);
    const jumps = months.slice(1).flatMap((to, index) => rttIcb.filter((row) => row.period === to && Math.abs(change(row.code, months[index] ?? "", to)) > 0.12).map((row) => ({ area: `icb-${row.code.toLowerCase()}`, to, from: months[index] ?? "" })));
    const covered = (jump: { area: string; from: string; to: string }) => breaks.some((entry) => entry.appliesTo.includes(jump.area) && [jump.from, jump.to].some((month) => month === entry.firstPeriod || month === entry.lastPeriod));
    expect(jumps.filter((jump) => !covered(jump))).toEqual([]);
    expect(jumps.length).toBeGreaterThanOrEqual(5);
  });
});

describe("breaks by series", () => {
  it("calculate counts anew and only note percentages", () => {
    const rebased = new Set(rows.filter((row) => row.rebase).map((row) => row.metricCode));
    expect([...rebased].sort()).toEqual(["E04", "E16", "E17"]);
    expect(metrics.filter((metric) => rebased.has(metric.code)).every((metric) => metric.unit === "count")).toBe(true);
  });

  it("touch every ICB in April 2023, the later ones too, and never England", () => {
    const april = rows.filter((row) => row.breakId === "commissioning-april-2023");
    expect(new Set(april.map((row) => row.areaKey)).size).toBe(48);
    expect(april.every((row) => row.periodEnd === "2023-04-30")).toBe(true);
    expect(april.filter((row) => !row.areaKey.startsWith("icb-"))).toEqual([]);
    expect(rowsOf("icb-s1y5d").filter((row) => row.metricCode === "E16")).toMatchObject([{ rebase: true }]);
  });

  it("only note a break of one part on England and on successors", () => {
    expect(rowsOf("england").length).toBeGreaterThan(0);
    expect(rowsOf("england").filter((row) => row.rebase)).toEqual([]);
    expect(rowsOf("icb-s0e4d").filter((row) => row.breakId === "frimley-december-2022").map((row) => row.rebase)).toEqual([false, false, false, false, false]);
  });

  it("name metrics and areas that exist, each series once per break", () => {
    expect(rows.filter((row) => !metrics.some((metric) => metric.code === row.metricCode) || !areas.some((area) => area.key === row.areaKey))).toEqual([]);
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
  });

  it("say of every cause that it is inferred", () => {
    expect(breaks.every((entry) => entry.reasonBasis === "inferred from the figures" && entry.evidence.length > 0)).toBe(true);
  });
});
