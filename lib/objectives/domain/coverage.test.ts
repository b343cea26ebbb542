import { describe, expect, it } from "vitest";
import { coverageChanges } from "./coverage";

const points = (values: readonly (number | null)[], first = 0) => {
  const ends = ["2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31", "2025-06-30", "2025-07-31", "2025-08-31", "2025-09-30", "2025-10-31", "2025-11-30", "2025-12-31", "2026-01-31", "2026-02-28"];
  return values.map((value, i) => ({ periodEnd: ends[first + i] ?? "", value }));
};

describe("changes of coverage", () => {
  it("are months in which the list moved by more than 12 per cent, either way", () => {
    // South Yorkshire, July 2025: 194,616 pathways in June, 116,534 in July.
    expect(coverageChanges(points([194_616, 116_534], 5), "2025-12-31")).toEqual([{ periodEnd: "2025-07-31", change: 116_534 / 194_616 - 1 }]);
    expect(coverageChanges(points([100, 113]), "2025-06-30").map(({ periodEnd }) => periodEnd)).toEqual(["2025-02-28"]);
    expect(coverageChanges(points([100, 112, 100]), "2025-06-30")).toEqual([]);
    expect(coverageChanges(points([1000, 881]), "2025-06-30")).toEqual([]);
  });

  it("are looked for in the last twelve months, the latest included, and no later", () => {
    const all = points([100, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 400]);
    expect(coverageChanges(all, "2026-02-28").map(({ periodEnd }) => periodEnd)).toEqual(["2026-02-28"]);
    expect(coverageChanges(all, "2026-01-31").map(({ periodEnd }) => periodEnd)).toEqual(["2025-02-28"]);
  });

  it("are not read across a missing month, nor from nought", () => {
    expect(coverageChanges(points([100, null, 200]), "2025-06-30")).toEqual([]);
    expect(coverageChanges(points([0, 5]), "2025-06-30")).toEqual([]);
    expect(coverageChanges([], "2025-06-30")).toEqual([]);
  });
});
