import { describe, expect, it } from "vitest";
import type { FigureTableSpec } from "@/lib/explore/domain/figure-table";
import { openTable, packTable } from "./compact-figures";

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

  it("keeps links that follow no one pattern as they are", () => {
    const spec = table([[board("QF7", "South Yorkshire"), "QF7", 68.5], [{ text: "North East (region)", href: "/regions/Y63" }, "Y63", 0], [{ text: "England", href: "/overview?boards=all" }, "", 65.25]]);
    expect(openTable(packTable(spec)).rows).toEqual(spec.rows);
  });

  it("sends no more digits than arithmetic means, and nothing is not zero", () => {
    const [[, , value] = [], [, , nothing] = [], [, , zero] = []] = packTable(table([["A", "", 0.1 + 0.2], ["B", "", null], ["C", "", 0]])).rows;
    expect([value, nothing, zero]).toEqual([0.3, null, 0]);
  });
});
