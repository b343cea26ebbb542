/**
 * Makes the map files from the boundary files of the Office for National Statistics:
 * public/outlines-<set>-<hash>.svg and the three data files in lib/organisations/domain.
 *
 *   node scripts/outlines/build.mjs [folder of boundary files] [folder of code tables]
 *
 * The same input gives the same bytes.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readBoundaryTables, traceSuccession } from "./boundary-tables.mjs";
import { boxAround, buildOutlineSet } from "./build-outline-set.mjs";
import { councilOutlinesFile, hexagonsFile, outlinesFile } from "./generated-files.mjs";
import { runMapshaper, runMapshaperOnCouncils } from "./run-mapshaper.mjs";
import { readTopology, snapToGrid } from "./topology.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const [geographyFolder = "../shared/data/ons-geography", tablesFolder = "../shared/data/reference"] = process.argv.slice(2);

// One unit of the drawing; 50 m is a tenth of a pixel on a map 1,200 px high.
const metresPerUnit = 50;
// Units left free around the drawing, so that no stroke is cut off.
const margin = 60;
const london = "E40000003";
const attribution =
  "Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2023, 2026.";

// The boundaries are clipped to the coast and the Thames; these pairs are joined by crossings in daily use.
const crossings = {
  2023: [
    ["QKK", "QMF"],
    ["QH8", "QKS"],
  ],
  2026: [
    ["QKK", "QMF"],
    ["D7T5G", "QKS"],
  ],
};
// Without these, no key would lead to the islands and Plymouth, or over the Thames and the Humber.
const councilCrossings = [
  ["E06000026", "E06000052"],
  ["E06000046", "E06000044"],
  ["E06000053", "E06000052"],
  ["E06000010", "E06000012"],
  ["E10000012", "E10000016"],
];

const tables = readBoundaryTables(path.resolve(tablesFolder));
const metres = readTopology(runMapshaper(path.resolve(geographyFolder), traceSuccession(tables)));
const land = boxAround(metres, metres.layers.region, 0);
// The drawing's origin is its north-west corner; y grows to the south.
const origin = {
  easting: Math.floor(land.x / metresPerUnit - margin) * metresPerUnit,
  northing: Math.ceil((land.y + land.height) / metresPerUnit + margin) * metresPerUnit,
};
const toGrid = ([easting, northing]) => [
  Math.round((easting - origin.easting) / metresPerUnit),
  Math.round((origin.northing - northing) / metresPerUnit),
];
const topology = snapToGrid(metres, toGrid);
const drawn = boxAround(topology, topology.layers.region, margin);
const viewBox = { x: 0, y: 0, width: drawn.x + drawn.width, height: drawn.y + drawn.height };
const londonBox = boxAround(topology, topology.layers.region.filter(({ id }) => id === london), margin / 3);

const common = { topology, viewBox, codes: tables.odsByOns, attribution };
const boards = (year, title) =>
  buildOutlineSet({
    ...common,
    layer: `icb${year}`,
    name: year,
    regionOf: new Map(tables.boards[year].map((row) => [row.ons_code, row.region_code])),
    crossings: crossings[year],
    title,
  });
const sets = {
  2023: boards("2023", "Integrated care boards of England, April 2023 to March 2026"),
  2026: boards("2026", "Integrated care boards of England since April 2026"),
};
const regions = buildOutlineSet({
  ...common,
  layer: "region",
  name: "regions",
  regionOf: new Map(topology.layers.region.map(({ id }) => [id, id])),
  crossings: [],
  title: "NHS England regions",
});
const councilTopology = snapToGrid(readTopology(runMapshaperOnCouncils(path.resolve(geographyFolder))), toGrid);
const councils = buildOutlineSet({
  topology: councilTopology,
  layer: "councils",
  name: "councils",
  viewBox,
  regionOf: null,
  codes: new Map(councilTopology.layers.councils.map(({ id }) => [id, id])),
  crossings: councilCrossings,
  title: "Upper-tier councils of England, December 2023",
  attribution,
});

const publicFolder = path.join(root, "public");
const domainFolder = path.join(root, "lib/organisations/domain");
mkdirSync(publicFolder, { recursive: true });
for (const name of readdirSync(publicFolder)) {
  if (/^outlines-.*\.svg$/.test(name)) rmSync(path.join(publicFolder, name));
}
for (const { name, svg } of [sets[2023], sets[2026], regions, councils]) {
  writeFileSync(path.join(publicFolder, name), svg);
  console.log(`public/${name}: ${Buffer.byteLength(svg)} bytes`);
}
writeFileSync(
  path.join(domainFolder, "outlines.generated.ts"),
  outlinesFile({ sets, regions, viewBox, london: londonBox, origin, metresPerUnit, attribution }),
);
writeFileSync(path.join(domainFolder, "council-outlines.generated.ts"), councilOutlinesFile({ councils, viewBox, london: londonBox }));
writeFileSync(path.join(domainFolder, "hexagons.generated.ts"), hexagonsFile(tables.hexagons));
