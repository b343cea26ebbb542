import { describe, expect, it } from "vitest";
import type { PartTable } from "./build-parts";
import { OTHERS, shownParts } from "./shown-parts";

const table = (counts: readonly (number | null)[]): PartTable => ({
  periods: ["2026-01-31"], periodEnd: "2026-01-31", isAsked: true, totals: { list: 1000 }, basis: "published", releaseIds: [],
  rows: counts.map((count, index) => ({ code: `R${String(index).padStart(2, "0")}`, counts: { list: count }, shares: { list: count === null ? null : count / 10 }, value: null, mark: count === null ? "suppressed" : null, trend: [count] })),
});
const most = { column: "list", descending: true };

describe("the parts that a page shows", () => {
  it("are the largest twenty and the sum of the others, so that all still make the whole", () => {
    const shown = shownParts(table(Array.from({ length: 30 }, (_, index) => index)), most, (code) => code);
    expect(shown.rows).toHaveLength(21);
    expect(shown.rows[0]?.counts["list"]).toBe(29);
    expect(shown.rows.at(-1)).toMatchObject({ code: OTHERS, others: 10, counts: { list: 45 }, trend: [45], value: null });
  });

  it("are all of them where few would be folded away", () => {
    expect(shownParts(table(Array.from({ length: 25 }, () => 1)), most, (code) => code).rows).toHaveLength(25);
  });

  it("put what is missing last either way, and add no sum up without it", () => {
    const counts = [null, ...Array.from({ length: 29 }, (_, index) => index)];
    const rising = shownParts(table(counts), { column: "list", descending: false }, (code) => code);
    expect(rising.rows[0]?.counts["list"]).toBe(0);
    expect(rising.rows.at(-1)).toMatchObject({ counts: { list: null }, shares: { list: null }, mark: "suppressed" });
    expect(shownParts(table([3, null, 5]), { column: "list", descending: false }, (code) => code).rows.map(({ counts: own }) => own["list"])).toEqual([3, 5, null]);
  });

  it("are ordered by name as a reader has it", () => {
    const names: Readonly<Record<string, string>> = { R00: "Urology", R01: "Ear", R02: "cardiology" };
    expect(shownParts(table([1, 2, 3]), { column: "name", descending: false }, (code) => names[code] ?? code).rows.map(({ code }) => code)).toEqual(["R02", "R01", "R00"]);
  });
});
