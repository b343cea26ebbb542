import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { BoundarySet } from "./boundary-set";
import { HEXAGONS } from "./hexagons.generated";
import { hexagonCentre, hexagonPath, hexagonViewBox } from "./hexagons";

const sets: readonly BoundarySet[] = ["2023", "2026"];
const reference = path.resolve("../shared/data/reference");

function corners(pathData: string): [number, number][] {
  return [...pathData.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map((pair) => [Number(pair[1]), Number(pair[2])]);
}

describe.each(sets)("hexagons of %s", (set) => {
  const cells = Object.values(HEXAGONS[set]);

  it("do not overlap: centres are at least two inner radii apart", () => {
    for (const [index, cell] of cells.entries()) {
      for (const other of cells.slice(index + 1)) {
        const [one, two] = [hexagonCentre(cell, 100), hexagonCentre(other, 100)];
        expect(Math.hypot(one.x - two.x, one.y - two.y)).toBeGreaterThan(Math.sqrt(3) * 100 - 0.02);
      }
    }
  });

  it("lie whole inside the common view box", () => {
    const box = hexagonViewBox(40);
    for (const cell of cells) {
      for (const [x, y] of corners(hexagonPath(hexagonCentre(cell, 40), 40))) {
        expect(x).toBeGreaterThanOrEqual(box.x - 0.02);
        expect(y).toBeGreaterThanOrEqual(box.y - 0.02);
        expect(x).toBeLessThanOrEqual(box.x + box.width + 0.02);
        expect(y).toBeLessThanOrEqual(box.y + box.height + 0.02);
      }
    }
  });

  it("have abbreviations of at most five characters, each used once whatever its case", () => {
    const abbreviations = cells.map((cell) => cell.abbreviation);
    expect(abbreviations.filter((text) => text.length < 1 || text.length > 5)).toEqual([]);
    expect(new Set(abbreviations.map((text) => text.toLowerCase())).size).toBe(cells.length);
  });

  it.skipIf(!existsSync(reference))("are the cells of the reference table (skipped where ../shared is absent)", () => {
    const text = readFileSync(path.join(reference, `icb-${set}-hex.csv`), "utf8");
    const rows: Record<string, string>[] = parse(text, { columns: true });
    const expected = rows.map((row) => [row.ods_code, { q: Number(row.q), r: Number(row.r), abbreviation: row.abbreviation }]);
    expect(HEXAGONS[set]).toEqual(Object.fromEntries(expected));
  });
});

describe("hexagon geometry", () => {
  it("puts the neighbour to the east one width away and the one to the south-east half a width and 1.5 radii down", () => {
    expect(hexagonCentre({ q: 0, r: 0 }, 10)).toEqual({ x: 0, y: 0 });
    expect(hexagonCentre({ q: 1, r: 0 }, 10)).toEqual({ x: 17.32, y: 0 });
    expect(hexagonCentre({ q: 0, r: 1 }, 10)).toEqual({ x: 8.66, y: 15 });
  });

  it("draws six corners at the circumradius, the first on top", () => {
    const points = corners(hexagonPath({ x: 5, y: 7 }, 20));
    expect(points).toHaveLength(6);
    expect(points[0]).toEqual([5, -13]);
    for (const [x, y] of points) expect(Math.hypot(x - 5, y - 7)).toBeCloseTo(20, 1);
  });

  it("takes its view box from the 42: columns 0 to 7 and rows 0 to 9, with the margin on every side", () => {
    const box = hexagonViewBox(10);
    const wide = hexagonViewBox(10, 3);
    expect(box.height).toBeCloseTo(9 * 15 + 20, 1);
    expect(wide.x).toBeCloseTo(box.x - 3, 1);
    expect(wide.height).toBeCloseTo(box.height + 6, 1);
    expect(wide.width).toBeCloseTo(box.width + 6, 1);
  });

  it("keeps 28 of the 29 unchanged boards in their cell; only North East London moves", () => {
    // Hampshire and Isle of Wight keeps its ODS code but is a larger board since 2026.
    const kept = Object.keys(HEXAGONS["2026"]).filter((code) => code in HEXAGONS["2023"] && code !== "QRL");
    const moved = kept.filter((code) => {
      const [before, after] = [HEXAGONS["2023"][code], HEXAGONS["2026"][code]];
      return before?.q !== after?.q || before?.r !== after?.r;
    });
    expect(kept).toHaveLength(29);
    expect(moved).toEqual(["QMF"]);
  });
});
