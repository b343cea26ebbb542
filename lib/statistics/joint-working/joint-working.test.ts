import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asPrinted, readExample } from "../realism/testing/read-example";
import { averageRanks } from "../descriptive/average-ranks";
import { boardReading, type CouncilRatings } from "./board-reading";
import { dimensionReading } from "./dimension-reading";
import { JOINT_WORKING_DIMENSIONS } from "./dimensions";
import { evidenceConvergence } from "./evidence-convergence";
import { pairReading } from "./pair-reading";
import { rankCorrelation } from "./rank-correlation";

const rating = fc.integer({ min: 0, max: 4 });
const both = (population: number, score: number): CouncilRatings => ({ population, nhs: [score, score, score], council: [score, score, score] });
const notReturned = (population: number): CouncilRatings => ({ population, nhs: [1, 1, 1], council: [null, null, null] });

describe("one dimension", () => {
  it("scores the lower rating, whichever side gave it", () => {
    expect(dimensionReading(3, 2)).toEqual({ score: 2, gap: 1, direction: "NHS rosier" });
    expect(dimensionReading(0, 4)).toEqual({ score: 0, gap: 4, direction: "council rosier" });
    expect(dimensionReading(3, 3)).toEqual({ score: 3, gap: 0, direction: "same" });
    expect(() => dimensionReading(4.1, 1)).toThrow("nhs");
    expect(() => dimensionReading(1, Number.NaN)).toThrow("council");
  });

  it("has eight of them", () => expect(new Set(JOINT_WORKING_DIMENSIONS.map(({ key }) => key)).size).toBe(8));
});

describe("one pair", () => {
  it("leaves a dimension only one side rated without a score", () => {
    expect(pairReading({ nhs: [3, 4, null], council: [1, null, 2] })).toMatchObject({
      dimensions: [{ score: 1, gap: 2 }, null, null], returned: false, meanScore: 1, meanGap: 2, widest: 0,
    });
    expect(pairReading({ nhs: [null], council: [3] })).toMatchObject({ returned: false, meanScore: null, meanGap: null, widest: null });
  });

  it("refuses ratings by name and place", () => {
    expect(() => pairReading({ nhs: [1, 2], council: [1] })).toThrow("pair.nhs");
    expect(() => pairReading({ nhs: [1, 5], council: [1, 1] })).toThrow("pair.nhs[1]");
    expect(() => pairReading({ nhs: [], council: [] })).toThrow("at least one dimension");
  });

  it("says the same, with the direction turned, when the sides change places", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, rating), { minLength: 1, maxLength: 8 }), (ratings) => {
        const [nhs, council] = [ratings.map(([own]) => own), ratings.map(([, other]) => other)];
        const [plain, turned] = [pairReading({ nhs, council }), pairReading({ nhs: council, council: nhs })];
        expect(turned).toMatchObject({ meanScore: plain.meanScore, meanGap: plain.meanGap, widest: plain.widest });
        const mirror = { "NHS rosier": "council rosier", "council rosier": "NHS rosier", same: "same" };
        expect(turned.dimensions.map((one) => one?.direction)).toEqual(plain.dimensions.map((one) => one && mirror[one.direction]));
      }),
    );
  });
});

describe("an ICB", () => {
  it("weights its councils by people and names the worst", () => {
    const found = boardReading([both(900, 4), both(100, 1), both(500, 1)]);
    expect(found.dimensionScores?.map((score) => score.toFixed(12))).toEqual(Array.from({ length: 3 }, () => (4200 / 1500).toFixed(12)));
    expect(found).toMatchObject({ coverage: 1, state: "complete enough", worst: [1, 2] });
    expect(found.score).toBeCloseTo(2.8, 12);
  });

  it("is incomplete under 75% of councils, and gives no score", () => {
    const found = boardReading([both(1, 3), both(1, 3), notReturned(1)]);
    expect(found).toMatchObject({ expected: 3, returned: 2, state: "incomplete", score: null, dimensionScores: null, worst: [] });
    expect(boardReading([both(1, 3), both(1, 3), both(1, 2), notReturned(1)])).toMatchObject({ coverage: 0.75, state: "complete enough" });
  });

  it("does not let a council count that left a dimension out", () => {
    const partial: CouncilRatings = { population: 1, nhs: [4, 4, 4], council: [4, 4, null] };
    expect(boardReading([both(1, 2), both(1, 2), both(1, 2), partial])).toMatchObject({ returned: 3, score: 2 });
  });

  it("refuses councils by their place", () => {
    expect(() => boardReading([])).toThrow("councils");
    expect(() => boardReading([both(1, 1), both(0, 1)])).toThrow("councils[1].population");
    expect(() => boardReading([both(1, 1), { population: 1, nhs: [1], council: [1] }])).toThrow("councils[1].nhs");
    expect(() => boardReading([both(1, 1), both(1, 5)])).toThrow("councils[1].nhs[0]");
  });

  it("scores between its councils, and no higher than either side by itself", () => {
    const council = fc.record({ population: fc.integer({ min: 1, max: 2_000_000 }), nhs: fc.tuple(rating, rating), council: fc.tuple(rating, rating) });
    fc.assert(
      fc.property(fc.array(council, { minLength: 1, maxLength: 9 }), (councils) => {
        const score = boardReading(councils).score ?? Number.NaN;
        const means = councils.map((one) => pairReading(one).meanScore ?? Number.NaN);
        expect(score).toBeGreaterThanOrEqual(Math.min(...means) - 1e-9);
        expect(score).toBeLessThanOrEqual(Math.max(...means) + 1e-9);
        const own = boardReading(councils.map((one) => ({ ...one, council: one.nhs }))).score ?? Number.NaN;
        expect(score).toBeLessThanOrEqual(own + 1e-9);
      }),
    );
  });
});

describe("rank correlation", () => {
  it("averages ties", () => {
    expect(averageRanks([10, 20, 20, 5, 20])).toEqual([2, 4, 4, 1, 4]);
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 × 5).
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  it("agrees with the shortcut 1 - 6 sum d² / (n³ - n) where there are no ties, and by chance is 0.5 or more for 22.5% of the orders of five", () => {
    const orders = permutations([1, 2, 3, 4, 5]);
    const found = orders.map((order) => {
      const squares = order.reduce((sum, rank, place) => sum + (rank - place - 1) ** 2, 0);
      const rho = rankCorrelation([1, 2, 3, 4, 5], order) ?? Number.NaN;
      expect(rho).toBeCloseTo(1 - (6 * squares) / 120, 12);
      return rho;
    });
    expect(found.filter((rho) => rho >= 0.5 - 1e-9).length / orders.length).toBe(0.225);
  });

  it("lies from -1 to 1, changes sign with a reflected list, and does not mind the scale", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(pairs, (list) => {
        const [x, y] = [list.map(([a]) => a), list.map(([, b]) => b)];
        const rho = rankCorrelation(x, y);
        if (rho === null) {
          expect(Math.min(new Set(x).size, new Set(y).size)).toBe(1);
          return;
        }
        expect(Math.abs(rho)).toBeLessThanOrEqual(1);
        expect(rankCorrelation(y, x)).toBeCloseTo(rho, 12);
        expect(rankCorrelation(x.map((a) => -a), y)).toBeCloseTo(-rho, 12);
        expect(rankCorrelation(x, y.map((b) => Math.exp(b)))).toBeCloseTo(rho, 12);
      }),
    );
  });

  it("does not exist under three pairs or for a constant list", () => {
    expect(rankCorrelation([1, 2], [1, 2])).toBeNull();
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(() => rankCorrelation([1, 2, 3], [1, 2])).toThrow("second");
    expect(() => rankCorrelation([1, 2, Number.NaN], [1, 2, 3])).toThrow("values[2]");
  });
});

describe("convergence with evidence", () => {
  it("is positive where well-rated units do well, whichever way the measure is better", () => {
    const scores = [1, 2, 3, 4];
    expect(evidenceConvergence(scores, [10, 20, 30, 40], "increase").correlation).toBeCloseTo(1, 12);
    expect(evidenceConvergence(scores, [10, 20, 30, 40], "decrease").correlation).toBeCloseTo(-1, 12);
    expect(evidenceConvergence(scores, [40, 30, 20, 10], "decrease")).toMatchObject({ units: 4, mismatches: [] });
  });

  it("names the units whose ranks lie far apart, and skips those without a figure", () => {
    const found = evidenceConvergence([4, null, 1, 2, 3, 3.5], [1, 9, 2, 3, 4, null], "increase");
    expect(found.units).toBe(4);
    expect(found.mismatches).toEqual([{ unit: 0, direction: "rated above its figures" }]);
    const reversed = evidenceConvergence([1, 2, 3, 4], [4, 3, 2, 1], "increase").mismatches;
    expect(reversed).toEqual([{ unit: 0, direction: "rated below its figures" }, { unit: 3, direction: "rated above its figures" }]);
    expect(evidenceConvergence([1, null], [null, 2], "increase")).toEqual({ correlation: null, units: 0, mismatches: [] });
  });
});

describe("the worked example of the note on joint working", () => {
  const example = readExample("joint-working-score.md");
  const dimensions = example.table("Dimension");
  const ratings = { nhs: dimensions.map((row) => Number(row[1])), council: dimensions.map((row) => Number(row[2])) };

  it("gives the printed figures of the pair", () => {
    const found = pairReading(ratings);
    expect(dimensions).toHaveLength(3);
    expect(found.dimensions.map((one) => [String(one?.score), String(one?.gap), one?.direction])).toEqual(dimensions.map((row) => row.slice(3)));
    const printed = new Map(example.table("Figure").map(([name = "", value = ""]) => [name, value]));
    expect(asPrinted(found.meanScore, "1.67")).toBe(printed.get("Mean score"));
    expect(asPrinted(found.meanGap, "1.0")).toBe(printed.get("Mean gap"));
    expect(String((found.widest ?? -1) + 1)).toBe(printed.get("Widest gap"));
  });

  it("gives the printed score of the ICB", () => {
    const rows = example.table("Council");
    const councils = rows.map(([, people = "", score = ""], place): CouncilRatings => {
      const population = Number(people.replaceAll(",", ""));
      return place === 0 ? { population, ...ratings } : score === "not returned" ? notReturned(population) : both(population, Number(score));
    });
    const found = boardReading(councils);
    const printed = new Map(example.table("Result").map(([name = "", value = ""]) => [name, value]));
    expect(`${100 * found.coverage}%`).toBe(printed.get("Coverage"));
    expect(asPrinted(found.score, "0.00")).toBe(printed.get("Score"));
    expect(found.worst.map((place) => place + 1).join()).toBe(printed.get("Worst council"));
    expect(found.pairs.map(({ meanScore }, place) => (place === 2 ? "not returned" : asPrinted(meanScore, rows[place]?.[2] ?? "")))).toEqual(rows.map((row) => row[2]));
  });
});

function permutations(values: readonly number[]): number[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((value, place) => permutations(values.filter((_, other) => other !== place)).map((rest) => [value, ...rest]));
}
