import { describe, expect, it } from "vitest";
import type { FigureTableSpec } from "@/lib/explore/domain/figure-table";
import { openTable, packTable } from "./compact-table";

const table = (rows: FigureTableSpec["rows"]): FigureTableSpec => ({
  caption: "Waits", columns: [{ key: "area", head: "Board", kind: "text", rowHeader: true }, { key: "code", head: "Code", kind: "text" }, { key: "value", head: "March 2026", kind: "number", decimals: 1 }],
  rows, marks: { "1|value": "suppressed" }, own: [0], order: "-value",
});
const board = (code: string, name: string, query = "") => ({ text: name, href: `/organisations/${code}${query}` });

describe("a table on its way to the browser", () => {
  it("comes back with every link, figure, mark and row of its own", () => {
    const spec = table([[board("QF7", "South Yorkshire", "?set=2023"), "QF7", 68.5], ["England", "", null], [board("QOQ", "Humber", "?set=2023"), "QOQ", 65.25]]);
    const packed = packTable(spec);
    expect(JSON.stringify(packed.rows)).not.toContain("/organisations/");
    expect(openTable(packed)).toEqual(spec);
  });

  it.each([
    ["of different pages", [board("QF7", "South Yorkshire"), { text: "North East (region)", href: "/regions/Y63" }, { text: "England", href: "/overview?boards=all" }]],
    ["with the code within", [{ text: "A", href: "/trusts/RHQ/segment?asOf=2026-05-20" }, { text: "B", href: "/trusts/RFF/segment?asOf=2026-05-20" }, "England"]],
    ["all the same", [{ text: "A", href: "/finance" }, { text: "B", href: "/finance" }, "England"]],
    ["one the beginning of another", [{ text: "A", href: "/finance?a" }, { text: "B", href: "/finance?a=b" }, { text: "C", href: "/finance" }]],
    ["with spaces", [{ text: "A", href: "/search?q=a b" }, { text: "B", href: "/search?q=c" }, "England"]],
  ])("comes back with links %s", (_, [a = "", b = "", c = ""]) => {
    const spec = table([[a, "QF7", 68.5], [b, "Y63", 0], [c, "", 65.25]]);
    expect(openTable(packTable(spec)).rows).toEqual(spec.rows);
  });

  it("sends a text that rows share once, and numbers as they are", () => {
    const rows: FigureTableSpec["rows"] = [["A", "Acute", 1], ["B", "Acute", 0], ["C", "Community", 2], ["D", null, 1], ["E", "", 0], ["F", "Acute", null], ["G", "Community", 1]];
    const packed = packTable(table(rows));
    expect(JSON.stringify(packed).split("Acute")).toHaveLength(2);
    expect(openTable(packed).rows).toEqual(rows);
    const mixed: FigureTableSpec["rows"] = [["A", 1, 1], ["B", "x", 2], ["C", "x", 3], ["D", "x", 4]];
    expect(openTable(packTable(table(mixed))).rows).toEqual(mixed);
  });

  it("sends no more digits than arithmetic means, and nothing is not zero", () => {
    const [[, , value] = [], [, , nothing] = [], [, , zero] = []] = packTable(table([["A", "", 0.1 + 0.2], ["B", "", null], ["C", "", 0]])).rows;
    expect([value, nothing, zero]).toEqual([0.3, null, 0]);
  });
});
