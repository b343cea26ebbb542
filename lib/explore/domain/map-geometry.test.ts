import { describe, expect, it } from "vitest";
import { moveOnHexagons, moveOnOutlines } from "@/lib/organisations/domain/map-neighbours";
import { COUNCIL_OUTLINES } from "@/lib/organisations/domain/council-outlines.generated";
import { mapGeometry, outlineCode } from "./map-geometry";
import { numerals, placesIn } from "./map-marks";
import { sampleMap } from "./testing/sample-map";

const ARROWS = ["up", "right", "down", "left"] as const;

describe("mapGeometry", () => {
  it.each([["boundaries", moveOnOutlines], ["hexagons", moveOnHexagons]] as const)("leads each arrow on %s to the neighbour that the map has there", (view, move) => {
    const { areas } = sampleMap({ set: "2023", view });
    expect(areas).toHaveLength(42);
    for (const [code, , , , , , go] of areas) {
      expect([code, go.map((place) => areas[place]?.[0])]).toEqual([code, ARROWS.map((arrow) => move("2023", code, arrow))]);
    }
  });

  it("finds a council under the code it had before, and puts one without an outline last, out of reach", () => {
    const sheffield = { code: "E08000039", name: "Sheffield", formerCodes: ["E08000019", "E08000039"] };
    expect(outlineCode("council", "2026", sheffield)).toBe("E08000019");
    const { areas } = mapGeometry("council", "2026", "boundaries", [{ code: "E10000006", name: "Cumbria" }, sheffield]);
    expect(areas.map(([code, , draw]) => [code, draw])).toEqual([["E08000039", "E08000019"], ["E10000006", ""]]);
    expect(areas[1]?.[6]).toEqual([-1, -1, -1, -1]);
  });

  it("draws every area of a kind once, and the boroughs of London again enlarged", () => {
    const map = sampleMap({ kind: "council" });
    expect(placesIn(map, "england").map((place) => map.areas[place]?.[2]).sort()).toEqual(Object.keys(COUNCIL_OUTLINES.areas));
    const london = placesIn(map, "london").map((place) => map.areas[place]?.[0]);
    expect(Object.keys(COUNCIL_OUTLINES.areas).filter((code) => code.startsWith("E09") && !london.includes(code))).toEqual([]);
  });
});

describe("numerals", () => {
  it("stand where there is room, and nowhere without a value", () => {
    const map = sampleMap({ kind: "council", values: Array.from({ length: 153 }, (_, place) => (place % 2 === 0 ? 12.3 : null)) });
    const drawn = numerals(map, map.frame, "england");
    expect(drawn.length).toBeGreaterThan(20);
    for (const { place, text } of drawn) expect([place % 2, text]).toEqual([0, "12.3"]);
    // The City of London is two pixels wide.
    const city = map.areas.findIndex(([code]) => code === "E09000001");
    expect(drawn.some(({ place }) => place === city)).toBe(false);
  });
});
