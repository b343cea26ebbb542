import { expect, it } from "vitest";
import type { Panel } from "@/lib/analysis/domain/panel";
import { boardsTogether } from "./boards-together";
import { AS_OF, idOf, madeMetric, madePanel } from "./fixtures/made-standings";

const BOARDS = ["QA1", "QA2", "QA3"].map((code) => ({ code, region: "region-a" }));

/** Boards of different size: figures are given as numerator and denominator. */
function panelOf(figures: Readonly<Record<string, readonly (readonly [number, number] | null)[]>>, unit: "percent" | "count" | "rate" = "percent"): Panel {
  const made = madePanel(madeMetric("J17", { unit }), BOARDS, Object.fromEntries(Object.entries(figures).map(([code, own]) => [code, { values: own.map((one) => one && (100 * one[0]) / one[1]) }])));
  return { ...made, cells: new Map(BOARDS.flatMap(({ code }, place) => {
    const own = figures[code];
    return own ? [[idOf(place), (made.cells.get(idOf(place)) ?? []).map((cell, at) => { const one = own[at]; return one ? { ...cell, numerator: one[0], denominator: one[1], value: unit === "percent" ? cell.value : one[0] } : cell; })] as const] : [];
  })) };
}
const valuesOf = (panel: Panel): readonly (number | null)[] => boardsTogether(panel, AS_OF)?.position.report.series.points.map(({ value }) => value) ?? [];

it("adds numerators over denominators, and does not average shares", () => {
  const together = boardsTogether(panelOf({ QA1: [[10, 20], [12, 20]], QA2: [[90, 100], [50, 100]] }), AS_OF);
  expect(together?.boards).toBe(2);
  expect(together?.position.report.latest).toMatchObject({ numerator: 62, denominator: 120 });
  expect(valuesOf(panelOf({ QA1: [[10, 20], [12, 20]], QA2: [[90, 100], [50, 100]] }))).toEqual([(100 * 100) / 120, (100 * 62) / 120]);
});

it("leaves out in every period a board that has one gap", () => {
  const panel = panelOf({ QA1: [[10, 20], [12, 20], [14, 20]], QA2: [[90, 100], null, [50, 100]], QA3: [[5, 10], [6, 10], [7, 10]] });
  expect(boardsTogether(panel, AS_OF)?.boards).toBe(2);
  expect(valuesOf(panel)).toEqual([(100 * 15) / 30, (100 * 18) / 30, (100 * 21) / 30]);
});

it("adds counts, and nothing that does not add up", () => {
  expect(valuesOf(panelOf({ QA1: [[10, 1], [12, 1]], QA2: [[90, 1], [50, 1]] }, "count"))).toEqual([100, 62]);
  expect(boardsTogether(panelOf({ QA1: [[10, 20]], QA2: [[90, 100]] }, "rate"), AS_OF)).toBeNull();
  expect(boardsTogether(panelOf({ QA1: [[10, 20], null] }), AS_OF)).toBeNull();
});
