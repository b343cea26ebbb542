import { describe, expect, it } from "vitest";
import { mapTable } from "./map-table";
import { areaLine, mapFacts } from "./map-texts";
import { sampleMap } from "./testing/sample-map";

const map = sampleMap({ kind: "region", values: [55.24, null, 61, null, 60, 62, 64], frame: { marks: { 3: "suppressed" }, outcomes: "wnsnsss", bases: "pprpexp" } });
const table = mapTable(map, map.frame, null, 4, (code) => `/regions/${code}`);
const column = (key: string) => table.columns.findIndex((one) => one.key === key);

describe("mapTable", () => {
  it("holds every area with its value in full, highest first, those without a figure last", () => {
    expect(table.rows.map((row) => row[column("value")])).toEqual([64, 62, 61, 60, 55.24, null, null]);
    expect(table.rows.map((row) => (row[0] as { text: string }).text)).toEqual(["Area 6", "Area 5", "Area 2", "Area 4", "Area 0", "Area 1", "Area 3"]);
  });

  it("says why a value is not there, and marks the reader's own row", () => {
    expect(table.marks).toMatchObject({ "6|value": "suppressed" });
    expect(table.marks?.["5|value"]).toBeUndefined();
    expect(table.own).toEqual([3]);
  });

  it("holds one class alone when asked to, and says so", () => {
    const some = mapTable(map, map.frame, [0, 6], 4, (code) => code);
    expect(some.rows).toHaveLength(2);
    expect(some.caption).toContain("2 of 7 NHS regions");
    expect(some.own).toBeUndefined();
  });

  it("says the same of an area as the facts beside the map", () => {
    for (const [place, row] of [[0, 4], [6, 0]] as const) {
      const facts = mapFacts(map, map.frame, place);
      const cells = table.rows[row] ?? [];
      expect(facts.value).toBe(`${(cells[column("value")] as number).toFixed(1)}%`);
      expect(facts.england?.toLowerCase()).toContain(String(cells[column("outcome")]).toLowerCase());
      expect(facts.england).toContain(Math.abs(cells[column("difference")] as number).toFixed(1));
    }
  });
});

describe("mapFacts", () => {
  it("give value, period, interval, difference from England and how a figure came about", () => {
    expect(mapFacts(map, map.frame, 2)).toEqual({
      name: "Area 2", value: "61.0%", period: "March 2026", interval: "60.0% to 62.0%", england: "1.0\u00a0points above; similar to England", status: null, basis: "restated: summed from former boards that joined whole",
    });
    expect(mapFacts(map, map.frame, 4).england).toBe("no difference as printed; similar to England");
  });

  it("tell what is missing from what is withheld", () => {
    expect(areaLine(mapFacts(map, map.frame, 1))).toBe("Area 1: no figure held");
    expect(areaLine(mapFacts(map, map.frame, 3))).toBe("Area 3: suppressed");
    expect(areaLine(mapFacts(map, map.frame, 0))).toBe("Area 0: 55.2%, worse than England");
  });
});
