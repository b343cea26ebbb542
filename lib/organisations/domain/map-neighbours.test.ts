import { describe, expect, it } from "vitest";
import type { BoundarySet } from "./boundary-set";
import { HEXAGONS } from "./hexagons.generated";
import { COUNCIL_OUTLINES } from "./council-outlines.generated";
import { type MapArrow, moveInOutlines, moveOnHexagons, moveOnOutlines } from "./map-neighbours";
import { OUTLINES, REGION_OUTLINES } from "./outlines.generated";

const sets: readonly BoundarySet[] = ["2023", "2026"];
const arrows: readonly MapArrow[] = ["up", "right", "down", "left"];

/** Land borders of the 36 boards, read off the official polygons before simplification; by abbreviation. */
const landBorders2026 = `
HNY: Lincs Notts SY WY LSC NENC; NENC: HNY LSC; SY: HNY Notts D&D WY; WY: HNY SY D&D GM LSC;
C&M: GM D&D SSOT STW LSC; GM: WY D&D C&M LSC; LSC: NENC HNY WY GM C&M;
BC: SSOT BSol H&W; BSol: C&W H&W BC SSOT; C&W: LLR Nhant TV Glos H&W BSol SSOT; D&D: SY Notts LLR SSOT C&M GM WY;
H&W: SSOT BC BSol C&W Glos STW; Lincs: N&S CEast Nhant LLR Notts HNY; LLR: Notts Lincs Nhant C&W SSOT D&D;
Nhant: Lincs CEast TV C&W LLR; Notts: Lincs LLR D&D SY HNY; SSOT: D&D LLR C&W BSol BC H&W STW C&M; STW: C&M SSOT H&W;
CEast: N&S Essex WNL TV Nhant Lincs; Essex: N&S NEL WNL CEast; N&S: Essex CEast Lincs;
NEL: Essex WNL; SEL: K&M S&S SWL; SWL: SEL S&S WNL; WNL: CEast Essex NEL SWL S&S TV;
HIOW: TV S&S Dors BSW; K&M: S&S SEL; S&S: SWL SEL K&M HIOW TV WNL; TV: Nhant CEast WNL S&S HIOW BSW Glos C&W;
BNSSG: Glos BSW Som; BSW: TV HIOW Dors Som BNSSG Glos; CIOS: Devon; Devon: Som Dors CIOS; Dors: BSW HIOW Devon Som;
Glos: C&W TV BSW BNSSG H&W; Som: BNSSG BSW Dors Devon`;

type Move = (set: BoundarySet, code: string, arrow: MapArrow) => string | undefined;

function reachedFrom(set: BoundarySet, start: string, move: Move): Set<string> {
  const reached = new Set([start]);
  for (const code of reached) {
    for (const arrow of arrows) {
      const next = move(set, code, arrow);
      if (next !== undefined) reached.add(next);
    }
  }
  return reached;
}

function pairs(set: BoundarySet): string[] {
  const areas = Object.entries(OUTLINES[set].areas);
  return areas.flatMap(([code, area]) => area.neighbours.filter((other) => code < other).map((other) => `${code} ${other}`));
}

function codeOf(set: BoundarySet, abbreviation: string): string {
  const found = Object.entries(HEXAGONS[set]).find(([, cell]) => cell.abbreviation === abbreviation);
  if (found === undefined) throw new Error(`No board ${abbreviation} in ${set}.`);
  return found[0];
}

describe("neighbours", () => {
  it("are the real land borders and two crossings: 99 + 2 pairs in 2023, 82 + 2 in 2026", () => {
    expect(pairs("2023")).toHaveLength(99 + 2);
    expect(pairs("2026")).toHaveLength(82 + 2);
  });

  it("hold the Thames between North East and South East London, and Dartford, in both sets", () => {
    expect(OUTLINES["2023"].areas.QMF?.neighbours).toContain("QKK");
    expect(OUTLINES["2026"].areas.QMF?.neighbours).toContain("QKK");
    expect(OUTLINES["2023"].areas.QH8?.neighbours).toContain("QKS");
    expect(OUTLINES["2026"].areas.D7T5G?.neighbours).toContain("QKS");
  });

  it("of 2026 are those of the official polygons, board by board", () => {
    const code = (abbreviation: string) => codeOf("2026", abbreviation);
    const expected = new Map<string, string[]>();
    for (const entry of landBorders2026.split(";")) {
      const [from = "", others = ""] = entry.split(":");
      expected.set(code(from.trim()), others.trim().split(/\s+/).map(code));
    }
    for (const [one, other] of [["NEL", "SEL"], ["Essex", "K&M"]] as const) {
      expected.get(code(one))?.push(code(other));
      expected.get(code(other))?.push(code(one));
    }
    expect(expected.size).toBe(36);
    for (const [board, others] of expected) expect([board, OUTLINES["2026"].areas[board]?.neighbours]).toEqual([board, others.sort()]);
  });

  it.each(sets)("of %s are mutual", (set) => {
    for (const [code, area] of Object.entries(OUTLINES[set].areas)) {
      for (const other of area.neighbours) expect(OUTLINES[set].areas[other]?.neighbours).toContain(code);
    }
  });
});

describe.each(sets)("arrow keys in %s", (set) => {
  const codes = Object.keys(OUTLINES[set].areas);

  it("reach every board from every other on the outlines", () => {
    for (const start of codes) expect([start, reachedFrom(set, start, moveOnOutlines).size]).toEqual([start, codes.length]);
  });

  it("reach every board from every other on the hexagons", () => {
    for (const start of codes) expect([start, reachedFrom(set, start, moveOnHexagons).size]).toEqual([start, codes.length]);
  });

  it("move towards the arrow on the outlines", () => {
    for (const code of codes) {
      for (const arrow of arrows) {
        const next = moveOnOutlines(set, code, arrow);
        const [from, to] = [OUTLINES[set].areas[code]?.centroid, OUTLINES[set].areas[next ?? ""]?.centroid];
        if (from === undefined || to === undefined) continue;
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        const along = { up: -dy, right: dx, down: dy, left: -dx }[arrow];
        expect(along / Math.hypot(dx, dy)).toBeGreaterThanOrEqual(0.5 - 1e-9);
      }
    }
  });

  it("undo each other on the hexagons: right then left returns", () => {
    for (const code of codes) {
      const next = moveOnHexagons(set, code, "right");
      if (next !== undefined) expect(moveOnHexagons(set, next, "left")).toBe(code);
    }
  });
});

describe("single moves", () => {
  const outline = (from: string, arrow: MapArrow) => moveOnOutlines("2026", codeOf("2026", from), arrow);
  const hexagon = (from: string, arrow: MapArrow) => moveOnHexagons("2026", codeOf("2026", from), arrow);

  it("follow the map on the outlines, and stop at the sea", () => {
    expect(outline("CIOS", "right")).toBe(codeOf("2026", "Devon"));
    expect(outline("CIOS", "left")).toBeUndefined();
    expect(outline("NENC", "up")).toBeUndefined();
    expect(outline("Essex", "down")).toBe(codeOf("2026", "NEL"));
    expect(outline("K&M", "up")).toBe(codeOf("2026", "Essex"));
  });

  it("follow the grid on the hexagons, over gaps in a row, and stop at the edge", () => {
    expect(hexagon("Dors", "right")).toBe(codeOf("2026", "S&S"));
    expect(hexagon("S&S", "left")).toBe(codeOf("2026", "Dors"));
    expect(hexagon("WY", "up")).toBe(codeOf("2026", "HNY"));
    expect(hexagon("HNY", "down")).toBe(codeOf("2026", "WY"));
    expect(hexagon("NENC", "up")).toBeUndefined();
    expect(hexagon("K&M", "right")).toBeUndefined();
    expect(hexagon("K&M", "down")).toBeUndefined();
  });

  it("refuse a board of the other boundary set", () => {
    expect(() => moveOnOutlines("2026", "QNQ", "up")).toThrow(RangeError);
    expect(() => moveOnHexagons("2023", "Z9B2Z", "up")).toThrow(RangeError);
  });
});

describe.each([["councils", COUNCIL_OUTLINES], ["regions", REGION_OUTLINES]] as const)("arrow keys on the outlines of %s", (_, outlines) => {
  const codes = Object.keys(outlines.areas);

  it("reach every area from every other, through common borders and named crossings alone", () => {
    const moves = new Map(codes.map((code) => [code, arrows.flatMap((arrow) => moveInOutlines(outlines, code, arrow) ?? [])]));
    const strangers = codes.flatMap((code) => (moves.get(code) ?? []).filter((next) => outlines.areas[code]?.neighbours.includes(next) !== true));
    expect(strangers).toEqual([]);
    const reachedFrom = (start: string, next: (code: string) => readonly string[]): number => {
      const reached = new Set([start]);
      for (const code of reached) for (const other of next(code)) reached.add(other);
      return reached.size;
    };
    const [first = ""] = codes;
    // All are reached from the first, and the first from all.
    expect(reachedFrom(first, (code) => moves.get(code) ?? [])).toBe(codes.length);
    expect(reachedFrom(first, (code) => codes.filter((other) => moves.get(other)?.includes(code)))).toBe(codes.length);
  });

  it("refuse a code they do not know", () => {
    expect(() => moveInOutlines(outlines, "E99", "up")).toThrow(RangeError);
  });
});
