/**
 * Planar topology read from a TopoJSON file without quantisation: arcs are shared between areas and layers, so
 * a border is one arc however many areas or layers it bounds.
 */

/**
 * A topology: `arcs` is a list of lines ([x, y][]), `layers` maps a layer name to areas, each area
 * `{ id, polygons }` with polygons > rings > arc numbers; a number below zero is arc `~number` backwards.
 */
export function readTopology(json) {
  const layers = {};
  for (const [name, layer] of Object.entries(json.objects)) {
    layers[name] = layer.geometries.map((geometry) => {
      if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") {
        throw new Error(`Layer ${name} holds a ${geometry.type}; only polygons are expected.`);
      }
      return { id: String(geometry.id), polygons: geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs };
    });
  }
  return { arcs: json.arcs, layers };
}

/**
 * A copy of the topology on an integer grid: `toGrid([easting, northing])` gives integers. Repeated points go, and
 * so do rings too thin for the grid, with the claim of their area on the arcs: no border is left of a lost sliver.
 */
export function snapToGrid(topology, toGrid) {
  const arcs = topology.arcs.map((arc) => withoutRepeats(arc.map(toGrid)));
  const drawn = (ring) => ringPoints(arcs, ring).length >= 3;
  const layers = {};
  for (const [name, areas] of Object.entries(topology.layers)) {
    layers[name] = areas.map(({ id, polygons }) => ({
      id,
      polygons: polygons.filter(([outside]) => drawn(outside)).map((rings) => rings.filter(drawn)),
    }));
  }
  return { arcs, layers };
}

/** The polygons of an area as rings of points, each ring without its repeated last point. */
export function polygonsOf(topology, area) {
  return area.polygons.map((rings) => rings.map((ring) => ringPoints(topology.arcs, ring)));
}

function ringPoints(arcs, ring) {
  const points = withoutRepeats(ring.flatMap((number) => (number < 0 ? arcs[~number].toReversed() : arcs[number])));
  return samePoint(points[0], points.at(-1)) ? points.slice(0, -1) : points;
}

function withoutRepeats(points) {
  return points.filter((point, index) => index === 0 || !samePoint(point, points[index - 1]));
}

function samePoint(one, other) {
  return one[0] === other[0] && one[1] === other[1];
}

/** For one layer: arc number -> the ids of the areas it bounds (one on the coast, two on a border). */
export function areasByArc(areas) {
  const bounded = new Map();
  for (const area of areas) {
    for (const number of area.polygons.flat(2)) {
      const arc = number < 0 ? ~number : number;
      bounded.set(arc, [...(bounded.get(arc) ?? []), area.id]);
    }
  }
  return bounded;
}

/** Joins arcs end to end into as few lines as a greedy walk finds, so that each arc is drawn once. */
export function joinArcs(topology, arcNumbers) {
  const open = new Map();
  const key = (point) => point.join();
  const add = (point, arc) => open.set(key(point), (open.get(key(point)) ?? new Set()).add(arc));
  const unused = new Set(arcNumbers.filter((number) => topology.arcs[number].length > 1));
  for (const number of unused) {
    add(topology.arcs[number][0], number);
    add(topology.arcs[number].at(-1), number);
  }
  const take = (point) => {
    for (const number of open.get(key(point)) ?? []) {
      if (!unused.delete(number)) continue;
      const arc = topology.arcs[number];
      return key(arc[0]) === key(point) ? arc : arc.toReversed();
    }
    return undefined;
  };
  const lines = [];
  for (const number of unused) {
    unused.delete(number);
    let line = topology.arcs[number];
    for (const _end of ["last", "first"]) {
      for (let next = take(line.at(-1)); next !== undefined; next = take(line.at(-1))) line = [...line, ...next.slice(1)];
      line = line.toReversed();
    }
    lines.push(line);
  }
  return lines;
}
