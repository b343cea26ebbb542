import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ILLUSTRATIVE_UNIT, illustrativeFinanceYear } from "./illustrative-finance-year";
import { illustrativeProductivity } from "./illustrative-productivity";
import { apportion, fill } from "./illustrative-units";

const BOARDS = ["QF7", "QMJ", "QU9", "QNQ", "QOP", "QWO", "QR1", "QK1"].map((code, at) => ({ code, name: code, population: 600_000 + 350_000 * at }));
const years = BOARDS.flatMap((board) => [2024, 2025].map((year) => illustrativeFinanceYear(board, year)));

describe("illustrative finance returns", () => {
  it("are the same for the same board and year, and others for another", () => {
    const [board] = BOARDS;
    if (!board) throw new Error("no board");
    expect(illustrativeFinanceYear(board, 2025)).toEqual(illustrativeFinanceYear({ ...board }, 2025));
    expect(illustrativeFinanceYear(board, 2025)).not.toEqual(illustrativeFinanceYear(board, 2024));
    expect(illustrativeProductivity(BOARDS)).toEqual(illustrativeProductivity(BOARDS));
  });

  it("are whole fives of £ million, agency spend alone in ones: nobody can take them for real", () => {
    for (const year of years) {
      for (const { cells } of year) {
        for (const [line, columns] of Object.entries(cells)) {
          for (const amount of Object.values(columns)) expect(Math.abs(amount % (line === "agency_spend" ? 1 : ILLUSTRATIVE_UNIT)), `${line} ${amount}`).toBe(0);
        }
      }
    }
  });

  it("leave out April, and end in March", () => {
    for (const year of years) {
      expect(year).toHaveLength(11);
      expect(year.every(({ periodEnd }) => !periodEnd.includes("-04-"))).toBe(true);
      expect(year.at(-1)?.periodEnd).toMatch(/-03-31$/);
    }
  });

  it("are plausible: savings of 4 to 8% of the allocation, two thirds to three quarters of plans recurrent, 20 to 40% rated high risk, and running totals of savings that never fall", () => {
    for (const year of years) {
      let before = 0;
      for (const { cells } of year) {
        const amount = (line: string, column: string): number => cells[line]?.[column] ?? Number.NaN;
        const total = amount("efficiency_total", "planForYear");
        // Whole fives are coarse for a small board: half of one either way.
        const half = ILLUSTRATIVE_UNIT / 2 + 1e-9;
        const within = (part: number, low: number, high: number): boolean => part >= low * total - ILLUSTRATIVE_UNIT && part <= high * total + ILLUSTRATIVE_UNIT;
        expect(total).toBeGreaterThanOrEqual(0.04 * amount("allocation", "planForYear") - half);
        expect(total).toBeLessThanOrEqual(0.08 * amount("allocation", "planForYear") + half);
        expect(within(amount("efficiency_recurrent", "planForYear"), 2 / 3, 3 / 4)).toBe(true);
        expect(within(amount("efficiency_high_risk", "planForYear"), 0.2, 0.4)).toBe(true);
        expect(amount("efficiency_total", "actualToDate")).toBeGreaterThanOrEqual(before);
        before = amount("efficiency_total", "actualToDate");
      }
    }
  });
});

describe("whole units shared out", () => {
  const goals = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 });
  it("add up, never pass their goal and never fall as units grow", () => {
    fc.assert(fc.property(goals, fc.nat({ max: 60 }), (goal, asked) => {
      const sum = goal.reduce((all, part) => all + part, 0);
      const count = Math.min(asked, Math.max(sum - 1, 0));
      const [now, next] = [fill(count, goal), fill(Math.min(count + 1, sum), goal)];
      expect(now.reduce((all, part) => all + part, 0)).toBe(count);
      expect(now.every((part, at) => part <= (goal[at] ?? 0) && part <= (next[at] ?? 0))).toBe(true);
    }));
    fc.assert(fc.property(fc.nat({ max: 500 }), fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 1, maxLength: 6 }), (total, weights) => {
      expect(apportion(total, weights).reduce((all, part) => all + part, 0)).toBe(total);
    }));
  });
});
