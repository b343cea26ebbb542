import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { BoundarySet } from "./boundary-set";
import { COUNCIL_OUTLINES } from "./council-outlines.generated";
import { OUTLINE_ATTRIBUTION, OUTLINE_GRID, OUTLINES, REGION_OUTLINES } from "./outlines.generated";

type Point = readonly [number, number];
const sets: readonly BoundarySet[] = ["2023", "2026"];
const reference = path.resolve("../shared/data/reference");
const geography = path.resolve("../shared/data/ons-geography");
const lineIds = ["borders", "region-borders", "coast"];

/** The sub-paths of every path of a file, by id. Reads the commands the files use: M, m, l, h, v and z. */
function readShapes(href: string): { text: string; shapes: Map<string, Point[][]> } {
  const text = readFileSync(path.resolve("public", href.slice(1)), "utf8");
  const shapes = new Map<string, Point[][]>();
  for (const [, id = "", data = ""] of text.matchAll(/<path id="([^"]+)"[^>]* d="([^"]*)"/g)) shapes.set(id, readPath(data));
  return { text, shapes };
}

function readPath(data: string): Point[][] {
  const lines: Point[][] = [];
  let [x, y] = [0, 0];
  for (const [, command = "", rest = ""] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const values = [...rest.matchAll(/-?\d+/g)].map(([value]) => Number(value));
    if (!"Mmlhvz".includes(command)) throw new Error(`Command ${command} is not expected in these files.`);
    if (command === "z") {
      const first = lines.at(-1)?.[0];
      if (first === undefined) throw new Error("A path closes before it starts.");
      lines.at(-1)?.push(first);
      [x, y] = first;
      continue;
    }
    const steps: Point[] = [];
    if (command === "h") for (const value of values) steps.push([value, 0]);
    else if (command === "v") for (const value of values) steps.push([0, value]);
    else for (let index = 0; index < values.length; index += 2) steps.push([values[index] ?? Number.NaN, values[index + 1] ?? Number.NaN]);
    if (command === "M" || command === "m") lines.push([]);
    for (const [dx, dy] of steps) {
      [x, y] = [x + dx, y + dy];
      lines.at(-1)?.push([x, y]);
    }
  }
  return lines;
}

/** Area of closed rings; holes run the other way round and take off. */
function areaOf(rings: Point[][]): number {
  return Math.abs(rings.reduce((sum, ring) => sum + signedArea(ring), 0));
}

function signedArea(ring: readonly Point[]): number {
  let doubled = 0;
  for (const [[x1, y1], [x2, y2]] of edges([ring])) doubled += x1 * y2 - x2 * y1;
  return doubled / 2;
}

function edges(lines: readonly (readonly Point[])[]): [Point, Point][] {
  return lines.flatMap((line) => line.slice(1).map((point, index): [Point, Point] => [line[index] ?? point, point]));
}

function edgeKeys(lines: Point[][]): string[] {
  return edges(lines).map(([from, to]) => [from.join(), to.join()].sort().join(" "));
}

function contains(rings: Point[][], x: number, y: number): boolean {
  return edges(rings).filter(([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1).length % 2 === 1;
}

function distanceToEdge(rings: Point[][], x: number, y: number): number {
  const distances = edges(rings).map(([[x1, y1], [x2, y2]]) => {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(x1 + along * dx - x, y1 + along * dy - y);
  });
  return Math.min(...distances);
}

function shapeOf(shapes: Map<string, Point[][]>, id: string): Point[][] {
  const found = shapes.get(id);
  if (found === undefined) throw new Error(`No path ${id}.`);
  return found;
}

const files = [...sets.map((set) => ({ name: set as string, outlines: OUTLINES[set] })), { name: "regions", outlines: REGION_OUTLINES }, { name: "councils", outlines: COUNCIL_OUTLINES }];

describe.each(files)("outline file $name", ({ name, outlines }) => {
  const { text, shapes } = readShapes(outlines.href);
  const codes = Object.keys(outlines.areas);

  it("is small, carries its own hash in its name and the attribution inside", () => {
    expect(Buffer.byteLength(text)).toBeLessThan(name === "councils" ? 66_000 : 60_000);
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
    expect(outlines.href).toBe(`/outlines-${name}-${hash}.svg`);
    expect(text).toContain(OUTLINE_ATTRIBUTION);
  });

  it("has one path an area and the lines, and nothing else", () => {
    const lines = name === "regions" ? lineIds.slice(1) : name === "councils" ? ["borders", "coast"] : lineIds;
    expect([...shapes.keys()].sort()).toEqual([...codes, ...lines].sort());
  });

  it("draws every border once, between two areas, and the coast once, round one", () => {
    const timesBounded = new Map<string, number>();
    for (const key of codes.flatMap((code) => edgeKeys(shapeOf(shapes, code)))) timesBounded.set(key, (timesBounded.get(key) ?? 0) + 1);
    const drawn = new Map<string, number>();
    for (const id of lineIds) {
      for (const key of edgeKeys(shapes.get(id) ?? [])) drawn.set(key, (drawn.get(key) ?? 0) + (id === "coast" ? 1 : 2));
    }
    expect([...timesBounded].filter(([key, times]) => drawn.get(key) !== times)).toEqual([]);
    expect([...drawn.keys()].filter((key) => !timesBounded.has(key))).toEqual([]);
  });

  it("puts each label inside its area, as far from every border as it says", () => {
    for (const [code, { label, labelRadius }] of Object.entries(outlines.areas)) {
      const rings = shapeOf(shapes, code);
      expect([code, contains(rings, label.x, label.y)]).toEqual([code, true]);
      // The label point is rounded to whole units, so the distance may be short by up to one.
      expect(distanceToEdge(rings, label.x, label.y)).toBeGreaterThan(labelRadius - 1);
    }
  });

  it("keeps every shape inside its box and the view box, and London inside the enlarged part", () => {
    const london = (code: string, region?: string): boolean => region === "Y56" || code.startsWith("E09");
    for (const [code, { box, region }] of Object.entries(outlines.areas)) {
      const points = shapeOf(shapes, code).flat();
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      expect([Math.min(...xs), Math.min(...ys)]).toEqual([box.x, box.y]);
      expect([Math.max(...xs), Math.max(...ys)]).toEqual([box.x + box.width, box.y + box.height]);
      const outer = london(code, region) ? outlines.london : outlines.viewBox;
      expect(box.x).toBeGreaterThan(outer.x);
      expect(box.y).toBeGreaterThan(outer.y);
      expect(box.x + box.width).toBeLessThan(outer.x + outer.width);
      expect(box.y + box.height).toBeLessThan(outer.y + outer.height);
    }
  });
});

describe.each(sets)("outlines of %s", (set) => {
  const outlines = OUTLINES[set];
  const { shapes } = readShapes(outlines.href);
  const regions = readShapes(REGION_OUTLINES.href).shapes;

  it("fill each region exactly: its area is the sum of its boards within 0.01%", () => {
    for (const region of Object.keys(REGION_OUTLINES.areas)) {
      const boards = Object.entries(outlines.areas).filter(([, area]) => area.region === region);
      const sum = boards.reduce((total, [code]) => total + areaOf(shapeOf(shapes, code)), 0);
      expect(Math.abs(sum / areaOf(shapeOf(regions, region)) - 1)).toBeLessThan(0.0001);
    }
  });

  it("share scale, coast and borders of regions with the region file", () => {
    expect(outlines.viewBox).toEqual(REGION_OUTLINES.viewBox);
    for (const id of ["coast", "region-borders"]) {
      expect(edgeKeys(shapeOf(shapes, id)).sort()).toEqual(edgeKeys(shapeOf(regions, id)).sort());
    }
  });

  it.skipIf(!existsSync(reference))("hold exactly the ODS codes of the official list, in their regions (skipped where ../shared is absent)", () => {
    const rows: Record<string, string>[] = parse(readFileSync(path.join(reference, `icb-${set}.csv`), "utf8"), { columns: true });
    expect(rows).toHaveLength(set === "2023" ? 42 : 36);
    const actual = Object.entries(outlines.areas).map(([code, area]) => `${code} ${area.region}`);
    expect(actual.sort()).toEqual(rows.map((row) => `${row.ods_code} ${row.region_ods_code}`).sort());
  });

  it.skipIf(!existsSync(geography))("keep the area of every official polygon within 1% (skipped where ../shared is absent)", () => {
    const year = set === "2023" ? "23" : "26";
    const rows: Record<string, string>[] = parse(readFileSync(path.join(reference, `icb-${set}.csv`), "utf8"), { columns: true });
    const odsCode = new Map(rows.map((row) => [row.ons_code, row.ods_code]));
    const official: { features: { properties: Record<string, string>; geometry: { type: string; coordinates: unknown } }[] } =
      JSON.parse(readFileSync(path.join(geography, `icb-apr-20${year}-bsc.arcgis-api.geojson`), "utf8"));
    expect(official.features).toHaveLength(rows.length);
    for (const { properties, geometry } of official.features) {
      const polygons = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates) as Point[][][];
      const squareKilometres = Math.abs(polygons.flat().reduce((sum, ring) => sum + areaOnEarth(ring), 0));
      const code = odsCode.get(properties[`ICB${year}CD`] ?? "") ?? "";
      const drawn = areaOf(shapeOf(shapes, code)) * (OUTLINE_GRID.metresPerUnit / 1000) ** 2;
      expect([code, Math.abs(drawn / squareKilometres - 1) < 0.01]).toEqual([code, true]);
    }
  });
});

describe("outlines of the councils", () => {
  const { shapes } = readShapes(COUNCIL_OUTLINES.href);

  it("are the 153 of December 2023, on the boards' scale, and cover the boards' land within 0.5%", () => {
    expect(Object.keys(COUNCIL_OUTLINES.areas)).toHaveLength(153);
    expect(COUNCIL_OUTLINES.viewBox).toEqual(REGION_OUTLINES.viewBox);
    const regions = readShapes(REGION_OUTLINES.href).shapes;
    const land = (of: Map<string, Point[][]>, codes: readonly string[]): number => codes.reduce((total, code) => total + areaOf(shapeOf(of, code)), 0);
    expect(Math.abs(land(shapes, Object.keys(COUNCIL_OUTLINES.areas)) / land(regions, Object.keys(REGION_OUTLINES.areas)) - 1)).toBeLessThan(0.005);
  });

  it.skipIf(!existsSync(geography))("keep the area of every official polygon within 6% (skipped where ../shared is absent)", () => {
    const text = gunzipSync(readFileSync(path.join(geography, "Counties_and_Unitary_Authorities_December_2023_Boundaries_UK_BSC.geojson.gz"))).toString("utf8");
    const official: { features: { properties: Record<string, string>; geometry: { type: string; coordinates: unknown } }[] } = JSON.parse(text);
    const english = official.features.filter(({ properties }) => properties.CTYUA23CD?.startsWith("E"));
    expect(english.map(({ properties }) => properties.CTYUA23CD ?? "").sort()).toEqual(Object.keys(COUNCIL_OUTLINES.areas));
    for (const { properties, geometry } of english) {
      const polygons = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates) as Point[][][];
      const squareKilometres = Math.abs(polygons.flat().reduce((sum, ring) => sum + areaOnEarth(ring), 0));
      const code = properties.CTYUA23CD ?? "";
      const drawn = areaOf(shapeOf(shapes, code)) * (OUTLINE_GRID.metresPerUnit / 1000) ** 2;
      // The Isles of Scilly, at 16 km², lose the islets under 1 km².
      expect([code, Math.abs(drawn / squareKilometres - 1) < (code === "E06000053" ? 0.25 : 0.06)]).toEqual([code, true]);
    }
  });
});

/** Signed area in km² of a ring of [longitude, latitude], by the authalic latitude of the Airy 1830 ellipsoid. */
function areaOnEarth(ring: readonly Point[]): number {
  const [majorKm, eccentricity] = [6377.563396, Math.sqrt(0.00667054)];
  const q = (sine: number) => {
    const es = eccentricity * sine;
    return (1 - eccentricity ** 2) * (sine / (1 - es ** 2) + Math.atanh(es) / eccentricity);
  };
  const projected = ring.map(([longitude, latitude]): Point => [(longitude * Math.PI) / 180, q(Math.sin((latitude * Math.PI) / 180)) / 2]);
  return signedArea(projected) * majorKm ** 2;
}
