import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseColumns, filterFigures, parseTableState, shownTable, sortFigures, tableAddress, tableDownload, visibleColumns, type FigureCell, type FigureTableSpec } from "./figure-table";

const SPEC: FigureTableSpec = {
  caption: "Waits",
  columns: [
    { key: "name", head: "Board", kind: "text", rowHeader: true },
    { key: "code", head: "Code", kind: "text", isExtra: true },
    { key: "value", head: "Within 18 weeks", unit: "%", kind: "number", decimals: 1 },
    { key: "list", head: "List", kind: "number" },
  ],
  rows: [
    [{ text: "Sussex", href: "/organisations/QNX" }, "QNX", 61.2, 100],
    ["Kent and Medway", "QKS", null, 0],
    ["Devon", "QJK", -3.5, null],
    ["Cornwall", "QT6", 61.2, 20],
    ["Norfolk", "QMM", 9, 100],
  ],
  marks: { "1|value": "suppressed", "2|list": "not applicable" },
  own: [3],
};
const names = (spec: FigureTableSpec) => spec.rows.map(([cell]) => (typeof cell === "object" ? cell?.text : cell));
const state = (query: Record<string, string | string[]>) => parseTableState(query, SPEC);

describe("the order of rows", () => {
  it("puts numbers by value, equals as they came, and what is not there last whichever way", () => {
    expect(names(shownTable(SPEC, { sort: "value" }))).toEqual(["Devon", "Norfolk", "Sussex", "Cornwall", "Kent and Medway"]);
    expect(names(shownTable(SPEC, { sort: "-value" }))).toEqual(["Sussex", "Cornwall", "Norfolk", "Devon", "Kent and Medway"]);
  });

  it("puts a zero among the numbers, not among what is not there", () => {
    expect(names(shownTable(SPEC, { sort: "list" }))).toEqual(["Kent and Medway", "Cornwall", "Sussex", "Norfolk", "Devon"]);
  });

  it("orders text as a reader does, that of a link by its words", () => {
    expect(names(shownTable(SPEC, { sort: "-name" }))).toEqual(["Sussex", "Norfolk", "Kent and Medway", "Devon", "Cornwall"]);
  });

  it("holds every row once, ordered, for any figures", () => {
    const cell = fc.oneof(fc.constant(null), fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(fc.property(fc.array(cell, { maxLength: 40 }), fc.boolean(), (values, descending) => {
      const spec = { columns: [{ key: "v", head: "V", kind: "number" as const }], rows: values.map((value): FigureCell[] => [value]) };
      const places = sortFigures(spec, values.map((_, at) => at), { key: "v", descending });
      expect([...places].sort((a, b) => a - b)).toEqual(values.map((_, at) => at));
      places.slice(1).forEach((at, index) => {
        const before = places[index] as number;
        const [x, y] = [values[before] ?? null, values[at] ?? null];
        if (x === null) expect(y).toBeNull();
        else if (y !== null && x === y) expect(before).toBeLessThan(at);
        else if (y !== null) expect(descending ? x > y : x < y).toBe(true);
      });
    }));
  });
});

describe("the rows that hold words", () => {
  it.each([["", 5], ["  ", 5], ["KENT", 1], ["medway kent", 1], ["kent devon", 0], ["qt6", 1], ["o", 3], ["61.2", 0]])("%j leaves %i", (words, count) => {
    expect(filterFigures(SPEC, words)).toHaveLength(count);
  });
});

describe("the address", () => {
  it("gives back the state it was made of, and keeps the rest of the page", () => {
    const word = fc.string({ unit: fc.constantFrom(..."ab é&=+%#,".split("")), maxLength: 10 });
    const keys = fc.subarray(SPEC.columns.map(({ key }) => key));
    fc.assert(fc.property(word, keys, fc.boolean(), fc.boolean(), fc.option(fc.record({ key: fc.constantFrom("name", "value"), descending: fc.boolean() })), (words, columns, isDense, isHeated, sort) => {
      const wanted = { sort, words: words.trim(), columns: columns.length === 0 ? null : chooseColumns(SPEC, columns), isDense, isHeated };
      const query = new URLSearchParams(tableAddress({ area: "QF7", category: "treatment_function:C_110", q: "old" }, wanted));
      expect(parseTableState(Object.fromEntries(query), SPEC)).toEqual(wanted);
      expect([query.get("area"), query.get("category")]).toEqual(["QF7", "treatment_function:C_110"]);
    }));
  });

  it("is as if a column that is not known were not named", () => {
    expect(state({ sort: "-nonsense", cols: "nonsense", dense: "yes" })).toEqual({ sort: null, words: "", columns: null, isDense: false, isHeated: false });
  });

  it("takes the columns of a form, which names each on its own", () => {
    expect(state({ cols: ["name", "list"] }).columns).toEqual(state({ cols: "name,list" }).columns);
    expect(visibleColumns(SPEC, state({ cols: ["list"] }).columns)).toEqual([0, 3]);
    expect(state({ cols: ["name", "value", "list"] }).columns).toBeNull();
  });

  it("keeps two tables of a page apart", () => {
    expect(tableAddress({ sort: "value", "t-sort": "list" }, state({ sort: "-list" }), "t-")).toBe("?sort=value&t-sort=-list");
  });

  it("gives a download the rows and columns, not the look", () => {
    expect(tableDownload("/metrics/E01/download?format=csv&area=QF7", state({ sort: "-value", q: "kent", cols: "list", dense: "1", heat: "1" }))).toBe("/metrics/E01/download?format=csv&area=QF7&sort=-value&q=kent&cols=name,list");
  });
});

describe("the table that is shown", () => {
  it("carries marks and the reader's own row to where their rows stand", () => {
    const shown = shownTable(SPEC, { sort: "-value" });
    expect([names(shown), shown.own, shown.marks]).toEqual([["Sussex", "Cornwall", "Norfolk", "Devon", "Kent and Medway"], [1], { "4|value": "suppressed", "3|list": "not applicable" }]);
    const fewer = shownTable(SPEC, { q: "kent", cols: "list" });
    expect([names(fewer), fewer.own, fewer.marks]).toEqual([["Kent and Medway"], [], {}]);
  });

  it("is the same when it is shown again", () => {
    const query = { sort: "value", q: "o", cols: "name,code,list" };
    const once = shownTable(SPEC, query);
    expect(shownTable(once, {}).rows).toEqual(once.rows);
    expect(once.columns.map(({ key }) => key)).toEqual(["name", "code", "list"]);
  });
});
