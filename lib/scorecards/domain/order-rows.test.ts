import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filterRows, sortRows, type SortColumn } from "./order-rows";
import type { BoardFigure, BoardRow } from "./overview";

const figure = (changes: Partial<BoardFigure>): BoardFigure =>
  ({ value: null, periodEnd: null, numerator: null, denominator: null, yearAgo: null, status: "not_measured", because: "", stale: false, variation: "suppressed", assurance: "suppressed", needs: null, ...changes });
const row = (name: string, e01: Partial<BoardFigure> = {}, changes: Partial<BoardRow> = {}): BoardRow =>
  ({ code: name.slice(0, 3).toUpperCase(), name, regionKey: "region-y63", regionName: "North East and Yorkshire", basis: "published", coverageChanged: false, list: null, figures: { E01: figure(e01), E03: figure({}) }, ...changes });
const names = (rows: readonly BoardRow[]): readonly string[] => rows.map(({ name }) => name);

describe("sorting boards", () => {
  const rows = [row("Cumbria", { value: 60, yearAgo: 61 }), row("Avon", { value: 70, yearAgo: 60 }), row("Kent"), row("Essex", { value: 60, yearAgo: null })];

  it("puts boards without a figure last whichever way it runs, and ties by name", () => {
    expect(names(sortRows(rows, "E01", "e01", false))).toEqual(["Cumbria", "Essex", "Avon", "Kent"]);
    expect(names(sortRows(rows, "E01", "e01", true))).toEqual(["Avon", "Cumbria", "Essex", "Kent"]);
    expect(names(sortRows(rows, "E01", "change", true))).toEqual(["Avon", "Cumbria", "Essex", "Kent"]);
    expect(names(sortRows(rows, "E01", "change", false))).toEqual(["Cumbria", "Avon", "Essex", "Kent"]);
  });

  it("sorts names both ways and leaves the rows given as they were", () => {
    const before = names(rows);
    expect(names(sortRows(rows, "E01", "name", true))).toEqual(["Kent", "Essex", "Cumbria", "Avon"]);
    expect(names(rows)).toEqual(before);
  });

  it("keeps every board, once, in every column and direction", () => {
    const value = fc.option(fc.integer({ min: 0, max: 5 }));
    const board = fc.tuple(fc.string({ minLength: 1, maxLength: 4 }), value, value, value).map(([name, now, ago, list]) => row(name, { value: now, yearAgo: ago, needs: ago }, { list }));
    fc.assert(
      fc.property(fc.array(board, { maxLength: 20 }), fc.constantFrom<SortColumn>("name", "e01", "change", "e03", "list", "needs"), fc.boolean(), (boards, column, descending) => {
        const sorted = sortRows(boards, "E01", column, descending);
        expect([sorted.length, boards.every((each) => sorted.includes(each))]).toEqual([boards.length, true]);
        if (column !== "list") return;
        const held = sorted.map(({ list }) => list).filter((list) => list !== null);
        expect(held).toEqual([...held].sort((a, b) => (descending ? b - a : a - b)));
        expect(sorted.slice(0, held.length).every(({ list }) => list !== null)).toBe(true);
      }),
    );
  });
});

describe("filtering boards", () => {
  const rows = [row("Humber and North Yorkshire", { status: "met" }, { code: "QOQ" }), row("Cheshire and Merseyside", { status: "off_improving" }, { code: "QYG", regionKey: "region-y62" })];
  const find = (words: string, region = "", status = "") => names(filterRows(rows, "E01", (code) => ({ Y63: "region-y63", Y62: "region-y62" })[code], { words, region, status }));

  it("finds part of a name in any case, and a whole code", () => {
    expect(find("  YORK ")).toEqual(["Humber and North Yorkshire"]);
    expect(find("qyg")).toEqual(["Cheshire and Merseyside"]);
    expect(find("qy")).toEqual([]);
    expect(find("")).toHaveLength(2);
  });

  it("needs every part to fit, and finds nothing for a region that is not there", () => {
    expect(find("", "Y62")).toEqual(["Cheshire and Merseyside"]);
    expect(find("", "Y62", "met")).toEqual([]);
    expect(find("", "", "met")).toEqual(["Humber and North Yorkshire"]);
    expect(find("", "Y99")).toEqual([]);
  });
});
