import { describe, expect, it } from "vitest";
import { moverScale } from "./mover-scale";
import { movers, type MoverRow } from "./movers";

const row = (name: string, yearAgo: number | null, now: number | null, more: Partial<MoverRow> = {}): MoverRow => ({ code: name, name, now, yearAgo, coverageChanged: false, basis: "published", ...more });
const POINTS = { polarity: "increase", change: "points", decimals: 1 } as const;
const PERCENT = { polarity: "decrease", change: "percent", decimals: 0 } as const;
const risen = Array.from({ length: 12 }, (_, index) => row(`Board ${String.fromCharCode(65 + index)}`, 50, 51 + index));

describe("movers", () => {
  it("give the five best first and the five least good last, from the same order", () => {
    const { best, least, all } = movers(risen, POINTS);
    expect(best.map(({ change }) => change)).toEqual([12, 11, 10, 9, 8]);
    expect(least.map(({ change }) => change)).toEqual([5, 4, 3, 2, 1]);
    expect(all).toHaveLength(12);
    expect(best[0]).toMatchObject({ text: "+12.0", tone: "better", now: 62, yearAgo: 50 });
  });

  it("say that the lower end rose where every board rose", () => {
    expect(movers(risen, POINTS).sentence).toBe("Every board rose, so the lower five are those that rose least.");
    expect(movers(risen, { ...POINTS, polarity: "decrease" }).sentence).toBe("Every board rose, so the lower five are those that rose most.");
    const fallen = risen.map((one) => ({ ...one, now: 49 - (one.now ?? 0) + 51 - 50 }));
    expect(movers(fallen, POINTS).sentence).toBe("Every board fell, so the lower five are those that fell most.");
    expect(movers(fallen, { ...POINTS, polarity: "decrease" }).sentence).toBe("Every board fell, so the lower five are those that fell least.");
  });

  it("count both ways where they differ, and what rounds to nothing as no change", () => {
    expect(movers([row("A", 50, 52), row("B", 50, 49), row("C", 50, 50.04)], POINTS).sentence).toBe("Of 3 boards, one rose, one fell and one did not change.");
    expect(movers([row("A", 50, 50.04)], POINTS).all[0]).toMatchObject({ text: "0.0", tone: "plain" });
  });

  it("take a fall for better where lower is better, in per cent of the year before", () => {
    const { best, least } = movers([row("Humber", 100, 61), row("Essex", 50, 60), row("Kent", 80, 80), row("Devon", 40, 30)], PERCENT);
    expect(best.map(({ name, text, tone }) => [name, text, tone])).toEqual([["Humber", "−39%", "better"], ["Devon", "−25%", "better"]]);
    expect(least.map(({ name, text, tone }) => [name, text, tone])).toEqual([["Kent", "0%", "plain"], ["Essex", "+20%", "worse"]]);
  });

  it("put no board at both ends, and order equal ones by name", () => {
    const { best, least } = movers([row("C", 1, 2), row("A", 1, 2), row("B", 1, 2)], POINTS);
    expect([best.map(({ name }) => name), least.map(({ name }) => name)]).toEqual([["A"], ["C"]]);
    expect(movers([row("A", 1, 2)], POINTS)).toMatchObject({ best: [], least: [] });
    expect(movers([row("A", 1, 2)], POINTS).sentence).toBe("Every board rose.");
  });

  it("name boards that cannot be compared and never take nothing for zero", () => {
    const found = movers([row("A", null, 2), row("B", 3, null), row("C", 0, 5), row("D", 1, 2)], PERCENT);
    expect(found.without).toEqual(["A", "B", "C"]);
    expect(found.all.map(({ name }) => name)).toEqual(["D"]);
    expect(movers([row("A", null, null)], POINTS).sentence).toBe("No boards can be compared with a year before.");
  });

  it("mark changed coverage and estimates, and explain the marks that stand", () => {
    const { all, notes } = movers([row("A", 1, 3, { coverageChanged: true }), row("B", 1, 2, { basis: "estimated" }), row("C", 1, 1.5, { coverageChanged: true, basis: "estimated" })], POINTS);
    expect(all.map(({ marks }) => marks)).toEqual(["†", "‡", "†‡"]);
    expect(notes.map((note) => note[0])).toEqual(["†", "‡"]);
    expect(movers(risen, POINTS).notes).toEqual([]);
  });
});

describe("the scale of movers", () => {
  it("starts bars from zero, wherever the changes lie", () => {
    const up = moverScale([{ change: 5 }, { change: 20 }]);
    expect([up.zero, up.at(5), up.at(20)]).toEqual([0, 25, 100]);
    const both = moverScale([{ change: -10 }, { change: 30 }]);
    expect([both.zero, both.at(-10), both.at(30)]).toEqual([25, 0, 100]);
    const down = moverScale([{ change: -10 }, { change: -5 }]);
    expect([down.zero, down.at(-10), down.at(-5)]).toEqual([100, 0, 50]);
    expect([moverScale([]).zero, moverScale([{ change: 0 }]).at(0)]).toEqual([0, 0]);
  });
});
