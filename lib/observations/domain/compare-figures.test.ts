import { describe, expect, it } from "vitest";
import { compareFigures, figureKey, type Figure, type KnownFigure } from "./compare-figures";

const count: Figure = { metricCode: "E16", areaId: 1, periodEnd: "2026-01-31", value: 70_233, numerator: null, denominator: null, mark: null };
const share: Figure = { metricCode: "E01", areaId: 1, periodEnd: "2026-01-31", value: (100 * 48_279) / 70_233, numerator: 48_279, denominator: 70_233, mark: null };
const empty: Figure = { metricCode: "E01", areaId: 1, periodEnd: "2026-01-31", value: null, numerator: 0, denominator: 0, mark: "not_applicable" };

function against(before: Figure, now: Figure): "new" | "changed" | "unchanged" {
  const known: KnownFigure = { ...before, periodStart: "2026-01-01", publishedOn: "2026-03-12" };
  const { added, changed, unchanged } = compareFigures([now], new Map([[figureKey(known), known]]));
  expect(added.length + changed.length + unchanged).toBe(1);
  if (changed[0]) expect(changed[0]).toEqual({ before: known, now });
  return added.length === 1 ? "new" : changed.length === 1 ? "changed" : "unchanged";
}

describe("compareFigures", () => {
  it.each<[string, Figure, Figure, "new" | "changed" | "unchanged"]>([
    ["the same count", count, { ...count }, "unchanged"],
    ["a count one more", count, { ...count, value: 70_234 }, "changed"],
    ["a large count that differs by less than a billionth", { ...count, value: 2e9 }, { ...count, value: 2e9 + 1 }, "changed"],
    ["the same share", share, { ...share }, "unchanged"],
    ["a share computed in another order", share, { ...share, value: (48_279 / 70_233) * 100 * (1 + 5e-10) }, "unchanged"],
    ["a share off by more than a billionth", share, { ...share, value: share.value! * (1 + 2e-9) }, "changed"],
    ["a share with another numerator", share, { ...share, numerator: 48_280 }, "changed"],
    ["an equal share of other numbers", share, { ...share, numerator: 2 * 48_279, denominator: 2 * 70_233 }, "changed"],
    ["a mark that stays", empty, { ...empty }, "unchanged"],
    ["a mark in place of a value", share, empty, "changed"],
    ["a value in place of a mark", empty, share, "changed"],
    ["zero and zero", { ...count, value: 0 }, { ...count, value: 0 }, "unchanged"],
    ["something in place of zero", { ...count, value: 0 }, { ...count, value: 1 }, "changed"],
    ["another area", { ...count, areaId: 2 }, count, "new"],
    ["another metric of the same area", { ...count, metricCode: "E17" }, count, "new"],
  ])("%s", (_, before, now, expected) => {
    expect(against(before, now)).toBe(expected);
  });
});
