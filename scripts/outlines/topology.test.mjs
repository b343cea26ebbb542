import { describe, expect, it } from "vitest";
import { areasByArc, joinArcs, polygonsOf, readTopology, snapToGrid } from "./topology.mjs";

/** Two squares side by side, east and west of the arc 0, and a sliver 0.2 wide on the east coast. */
const json = {
  arcs: [
    [[10, 0], [10, 10]],
    [[10, 10], [0, 10], [0, 0], [10, 0]],
    [[10, 0], [20, 0]],
    [[20, 0], [20, 10]],
    [[20, 10], [10, 10]],
    [[20, 10], [20.2, 10], [20.2, 0], [20, 0]],
  ],
  objects: {
    icb: {
      geometries: [
        { id: "west", type: "Polygon", arcs: [[0, 1]] },
        { id: "east", type: "Polygon", arcs: [[2, 3, 4, ~0]] },
        { id: "sliver", type: "MultiPolygon", arcs: [[[5, 3]]] },
      ],
    },
  },
};
const whole = ([x, y]) => [Math.round(x), Math.round(y)];

describe("snapToGrid", () => {
  const topology = snapToGrid(readTopology(json), whole);
  const [west, east, sliver] = topology.layers.icb;

  it("keeps shared arcs shared: both areas get the same points, in opposite order", () => {
    expect(polygonsOf(topology, west)).toEqual([[[[10, 0], [10, 10], [0, 10], [0, 0]]]]);
    expect(polygonsOf(topology, east)).toEqual([[[[10, 0], [20, 0], [20, 10], [10, 10]]]]);
  });

  it("drops a ring too thin for the grid and leaves its border to the coast", () => {
    expect(polygonsOf(topology, sliver)).toEqual([]);
    expect(areasByArc(topology.layers.icb).get(3)).toEqual(["east"]);
    expect(areasByArc(topology.layers.icb).has(5)).toBe(false);
  });

  it("finds the areas on both sides of a border", () => {
    expect(areasByArc(topology.layers.icb).get(0)).toEqual(["west", "east"]);
  });
});

describe("joinArcs", () => {
  it("joins the arcs of the outer edge into one ring, each drawn once", () => {
    const topology = snapToGrid(readTopology(json), whole);
    const lines = joinArcs(topology, [1, 2, 3, 4]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toHaveLength(7);
    expect(lines[0][0]).toEqual(lines[0].at(-1));
  });

  it("extends a line at both ends", () => {
    const topology = snapToGrid(readTopology(json), whole);
    expect(joinArcs(topology, [3, 2, 4]).map((line) => line.length)).toEqual([4]);
  });
});
