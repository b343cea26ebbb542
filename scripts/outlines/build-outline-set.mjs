import { createHash } from "node:crypto";
import { boundingBox, measureArea } from "./measure-area.mjs";
import { closedPath, openPath } from "./svg-path.mjs";
import { areasByArc, joinArcs, polygonsOf } from "./topology.mjs";

/**
 * One SVG file and the figures about its shapes.
 *
 * `topology` is on the integer grid; `layer` names the layer drawn; `regionOf` maps the ids of its areas to region
 * ids, null where areas lie in none; `codes` turns both into the codes of the product; `crossings` are pairs of ODS codes that are neighbours over water; `title` and `attribution` are written into
 * the file. Returns `{ name, svg, areas }`, areas by ODS code in the order of the codes.
 */
export function buildOutlineSet({ topology, layer, name, viewBox, regionOf, codes, crossings, title, attribution }) {
  const shapes = topology.layers[layer]
    .map((area) => ({ ...area, code: codeOf(codes, area.id) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const neighbours = findNeighbours(topology.layers[layer], codes, crossings);
  const areas = {};
  const paths = [];
  for (const shape of shapes) {
    const polygons = polygonsOf(topology, shape);
    const region = regionOf === null ? {} : { region: codeOf(codes, regionOf.get(shape.id)) };
    areas[shape.code] = { ...region, ...measureArea(polygons), neighbours: neighbours.get(shape.code) ?? [] };
    paths.push(`<path id="${shape.code}" ${steadyStroke} d="${closedPath(polygons.flat())}"/>`);
  }
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox.x} ${viewBox.y} ${viewBox.width} ${viewBox.height}">`,
    `<title>${title}</title><desc>${attribution}</desc>`,
    `<g fill="#e4eaed">${paths.join("\n")}</g>`,
    `<g stroke="#33424c">${drawLines(topology, layer)}</g></svg>`,
    "",
  ].join("\n");
  const hash = createHash("sha256").update(svg).digest("hex").slice(0, 10);
  return { name: `outlines-${name}-${hash}.svg`, svg, areas };
}

// Stroke widths are then CSS pixels at every size of the map, in the enlarged part as well.
const steadyStroke = 'vector-effect="non-scaling-stroke"';

/** The box around the given areas, widened by `margin` on each side. */
export function boxAround(topology, areas, margin) {
  const box = boundingBox(areas.flatMap((area) => polygonsOf(topology, area).flat(2)));
  return { x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: box.height + 2 * margin };
}

/** Coast, borders inside regions and borders between regions: three paths, no arc in two of them. */
function drawLines(topology, layer) {
  const areas = areasByArc(topology.layers[layer]);
  const regions = areasByArc(topology.layers.region ?? []);
  const kinds = { borders: [], "region-borders": [], coast: [] };
  for (const [arc, ids] of areas) {
    if (ids.length === 1) kinds.coast.push(arc);
    else if (regions.get(arc)?.length === 2) kinds["region-borders"].push(arc);
    else kinds.borders.push(arc);
  }
  return Object.entries(kinds)
    .filter(([, arcs]) => arcs.length > 0)
    .map(([id, arcs]) => `<path id="${id}" fill="none" ${steadyStroke} stroke-linejoin="round" d="${openPath(joinArcs(topology, arcs))}"/>`)
    .join("\n");
}

/** ODS code -> sorted ODS codes of the areas that share an arc with it, or a crossing. */
function findNeighbours(areas, codes, crossings) {
  const found = new Map();
  const link = (from, to) => found.set(from, (found.get(from) ?? new Set()).add(to));
  const pairs = [...areasByArc(areas).values()].filter((ids) => ids.length === 2).map((ids) => ids.map((id) => codeOf(codes, id)));
  for (const [one, other] of [...pairs, ...crossings]) {
    link(one, other);
    link(other, one);
  }
  return new Map([...found].map(([code, others]) => [code, [...others].sort()]));
}

function codeOf(codes, onsCode) {
  const code = codes.get(onsCode);
  if (code === undefined) throw new Error(`The boundary file holds ${onsCode}, which no code table names.`);
  return code;
}
