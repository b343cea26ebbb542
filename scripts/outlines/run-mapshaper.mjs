import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";

const mapshaper = "mapshaper@0.7.70";

// Share of vertices kept: small parts (London, the islands) are drawn enlarged or would lose their shape.
const keptInLargeParts = "10%";
const keptInSmallParts = "60%";
const smallPart = "700e6";
// A borough of London needs its shape on the enlarged part; a county is seen at a sixth of that scale.
const keptInCouncils = "this.area < 60e6 ? '50%' : this.area < 300e6 ? '18%' : '9%'";

/**
 * Cuts the boards of 2023 along the borders of 2026 into pieces, projects them to the British National Grid,
 * simplifies the pieces once and dissolves them three times, so that all layers share their arcs.
 *
 * The ONS generalises each year's layer separately; simplifying the layers as published leaves double borders.
 * Returns TopoJSON in metres, without quantisation: layers icb2023, icb2026 (ids: ONS codes) and region.
 * Throws if mapshaper fails; needs npm and, the first time, the package registry.
 */
export function runMapshaper(geographyFolder, { cut, rows }) {
  return mapshaperIn((folder) => {
    copyFileSync(path.join(geographyFolder, "icb-apr-2023-bsc.arcgis-api.geojson"), path.join(folder, "icb2023.geojson"));
    copyFileSync(path.join(geographyFolder, "icb-apr-2026-bsc.arcgis-api.geojson"), path.join(folder, "icb2026.geojson"));
    const pieces = rows.map(({ board, successor, region }) => [board, successor, region].join());
    writeFileSync(path.join(folder, "pieces.csv"), ["ICB23CD,ICB26,NHSER", ...pieces, ""].join("\n"));
  }, commands(cut));
}

/**
 * The 153 upper-tier councils of England, projected and simplified on their own: their borders do not lie on those of
 * the boards. Returns TopoJSON in metres, without quantisation: layer councils (ids: ONS codes of December 2023).
 */
export function runMapshaperOnCouncils(geographyFolder) {
  return mapshaperIn((folder) => {
    const file = "Counties_and_Unitary_Authorities_December_2023_Boundaries_UK_BSC.geojson.gz";
    writeFileSync(path.join(folder, "councils.geojson"), gunzipSync(readFileSync(path.join(geographyFolder, file))));
  }, [
    ["-i", "councils.geojson", "snap-interval=0.00002"],
    ["-filter", "CTYUA23CD.startsWith('E')"],
    ["-filter-fields", "CTYUA23CD"],
    ["-proj", "EPSG:27700"],
    ["-clean"],
    ["-explode"],
    // The City of London is the smallest council, at 3 km².
    ["-filter-islands", "min-area=1km2"],
    ["-simplify", "variable", "weighted", "keep-shapes", `percentage=${keptInCouncils}`],
    ["-dissolve", "CTYUA23CD"],
    ["-o", "england.topojson", "format=topojson", "no-quantization", "id-field=CTYUA23CD"],
  ].flat());
}

/** Runs mapshaper in a folder of its own, which `prepare` fills, and reads the england.topojson it leaves. */
function mapshaperIn(prepare, args) {
  const folder = mkdtempSync(path.join(tmpdir(), "outlines-"));
  try {
    prepare(folder);
    execFileSync("npm", ["exec", "--yes", "--ignore-scripts", `--package=${mapshaper}`, "--", "mapshaper", ...args], { cwd: folder, stdio: ["ignore", "inherit", "inherit"] });
    return JSON.parse(readFileSync(path.join(folder, "england.topojson"), "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function commands(cut) {
  const boardsCut = JSON.stringify(Object.keys(cut));
  const successors = JSON.stringify([...new Set(Object.values(cut).flat())]);
  return [
    ["-i", "icb2023.geojson", "icb2026.geojson", "combine-files", "snap-interval=0.00002"],
    ["-proj", "EPSG:27700", "target=*"],
    ["-filter-fields", "ICB23CD", "target=icb2023"],
    ["-filter-fields", "ICB26CD", "target=icb2026"],
    ["-filter", `${boardsCut}.includes(ICB23CD)`, "target=icb2023", "+", "name=cut"],
    ["-filter", `!${boardsCut}.includes(ICB23CD)`, "target=icb2023"],
    ["-filter", `${successors}.includes(ICB26CD)`, "target=icb2026"],
    ["-union", "target=cut,icb2026", "name=cutpieces"],
    ["-filter", `(${JSON.stringify(cut)}[ICB23CD] || []).includes(ICB26CD)`, "target=cutpieces"],
    ["-merge-layers", "target=icb2023,cutpieces", "force", "name=pieces"],
    ["-clean", "target=pieces", "gap-fill-area=5km2"],
    ["-join", "pieces.csv", "target=pieces", "keys=ICB23CD,ICB23CD", "fields=ICB26,NHSER"],
    ["-each", "ICB26CD = ICB26CD || ICB26", "target=pieces"],
    ["-dissolve", "ICB23CD,ICB26CD,NHSER", "target=pieces"],
    // Without -explode, simplification keeps areas but loses their islands.
    ["-explode", "target=pieces"],
    ["-filter-islands", "target=pieces", "min-area=1km2"],
    ["-simplify", "target=pieces", "variable", "weighted", "keep-shapes", `percentage=this.area < ${smallPart} ? '${keptInSmallParts}' : '${keptInLargeParts}'`],
    ["-dissolve", "ICB23CD", "target=pieces", "+", "name=icb2023"],
    ["-dissolve", "ICB26CD", "target=pieces", "+", "name=icb2026"],
    ["-dissolve", "NHSER", "target=pieces", "+", "name=region"],
    ["-o", "england.topojson", "target=icb2023,icb2026,region", "format=topojson", "no-quantization", "id-field=ICB23CD,ICB26CD,NHSER"],
  ].flat();
}
