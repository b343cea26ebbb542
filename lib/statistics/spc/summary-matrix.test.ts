import { describe, expect, it } from "vitest";
import { SUMMARY_COLUMNS, SUMMARY_ROWS, summaryMatrix } from "./summary-matrix";
import type { AssuranceIcon, VariationIcon } from "./types";

const VARIATION: VariationIcon[] = ["common_cause", "improvement_high", "improvement_low", "concern_high", "concern_low", "neither_high", "neither_low", "suppressed"];
const ASSURANCE: AssuranceIcon[] = ["pass", "hit_or_miss", "fail", "none", "suppressed"];
const item = (name: string, variationIcon: VariationIcon, assuranceIcon: AssuranceIcon) => ({ name, variationIcon, assuranceIcon });

describe("the summary matrix", () => {
  it("puts each measure in the cell of its two icons, in the order given", () => {
    const matrix = summaryMatrix([
      item("b", "improvement_low", "fail"),
      item("c", "suppressed", "suppressed"),
      item("a", "improvement_high", "fail"),
      item("d", "neither_high", "none"),
      item("e", "concern_low", "pass"),
      item("f", "common_cause", "hit_or_miss"),
    ]);
    const names = SUMMARY_ROWS.map((row) => SUMMARY_COLUMNS.map((column) => matrix[row][column].map(({ name }) => name).join("")));
    expect(names).toEqual([
      ["", "", "ba", ""],
      ["", "f", "", ""],
      ["e", "", "", ""],
      ["", "", "", "d"],
      ["", "", "", "c"],
    ]);
  });

  it("loses and doubles no measure, whatever its icons", () => {
    const items = VARIATION.flatMap((variation) => ASSURANCE.map((assurance) => item(`${variation} ${assurance}`, variation, assurance)));
    const matrix = summaryMatrix(items);
    const cells = SUMMARY_ROWS.flatMap((row) => SUMMARY_COLUMNS.flatMap((column) => matrix[row][column]));
    expect(cells.map(({ name }) => name).toSorted()).toEqual(items.map(({ name }) => name).toSorted());
    expect(SUMMARY_COLUMNS.map((column) => SUMMARY_ROWS.map((row) => matrix[row][column].length))).toEqual([
      [2, 1, 2, 2, 1], [2, 1, 2, 2, 1], [2, 1, 2, 2, 1], [4, 2, 4, 4, 2],
    ]);
  });

  it("keeps every cell when there is nothing to show", () => {
    expect(SUMMARY_ROWS.flatMap((row) => SUMMARY_COLUMNS.map((column) => summaryMatrix([])[row][column]))).toEqual(new Array(20).fill([]));
  });

  it("refuses an icon it does not know", () => {
    const good = item("a", "common_cause", "none");
    expect(() => summaryMatrix([good, { ...good, variationIcon: "better" as "common_cause" }])).toThrow(/items\[1\]\.variationIcon/);
    expect(() => summaryMatrix([{ ...good, assuranceIcon: "maybe" as "none" }])).toThrow(/items\[0\]\.assuranceIcon/);
  });
});
