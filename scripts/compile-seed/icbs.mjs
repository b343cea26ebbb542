import { byCodeUnit, icbKey, regionKey, toCount, toNumber } from "./keys.mjs";
import { FIRST_DAY_OF_36, FIRST_DAY_OF_NEWER_ICB_CODE, ICBS_ESTABLISHED, LAST_DAY_OF_42, LAST_DAY_OF_OLDER_ICB_CODE } from "./dates.mjs";

/**
 * The 42 ICBs to 31 March 2026 and the 36 since. A version belongs to one boundary set ("2023" or "2026"), because the
 * hexagon cell and the abbreviation do; a body that only continues keeps its key, name and codes across both.
 */
export function compileIcbs(inputs) {
  const hexes = { 2023: byOds(inputs.rows("reference/icb-2023-hex.csv")), 2026: byOds(inputs.rows("reference/icb-2026-hex.csv")) };
  const set2023 = byOds(inputs.rows("reference/icb-2023.csv"));
  const set2026 = byOds(inputs.rows("reference/icb-2026.csv"));
  const olderCode = new Map(
    inputs.rows("reference/code-aliases.csv").filter((row) => row.entity === "ICB" && row.scheme === "older ONS code").map((row) => [row.ods_code, row.alias_code]),
  );
  return [...new Set([...set2023.keys(), ...set2026.keys()])].sort(byCodeUnit).map((odsCode) => {
    const before = set2023.get(odsCode);
    const after = set2026.get(odsCode);
    const versions = [];
    if (before) versions.push(...versionsOf2023(before, olderCode.get(odsCode), hexes[2023].get(odsCode), statusBefore(before, after)));
    if (after) {
      versions.push({
        validFrom: FIRST_DAY_OF_36, validTo: null, set: "2026", status: statusAfter(before, after),
        ...bodyOf(after, hexes[2026].get(odsCode)), cluster: after.board_cluster_2026_08 || null,
      });
    }
    return { key: icbKey(odsCode), kind: "icb", versions };
  });
}

function versionsOf2023(row, olderOnsCode, hex, status) {
  const body = { set: "2023", status, ...bodyOf(row, hex), cluster: null };
  if (!olderOnsCode) return [{ validFrom: ICBS_ESTABLISHED, validTo: LAST_DAY_OF_42, ...body }];
  return [
    { validFrom: ICBS_ESTABLISHED, validTo: LAST_DAY_OF_OLDER_ICB_CODE, ...body, onsCode: olderOnsCode, status: "recoded" },
    { validFrom: FIRST_DAY_OF_NEWER_ICB_CODE, validTo: LAST_DAY_OF_42, ...body },
  ];
}

function bodyOf(row, hex) {
  if (!hex || hex.ons_code !== row.ons_code) throw new Error(`no hexagon cell for ${row.ods_code} ${row.ons_code}`);
  return {
    odsCode: row.ods_code, onsCode: row.ons_code, name: row.name, shortName: row.short_name, regionKey: regionKey(row.region_ods_code),
    population: toCount(row.population), populationYear: toCount(row.population_year),
    hexQ: toNumber(hex.q), hexR: toNumber(hex.r), abbreviation: hex.abbreviation,
  };
}

const statusBefore = (before, after) => (!after ? "abolished" : after.ons_code === before.ons_code ? "continues" : "enlarged");
const statusAfter = (before, after) => (!before ? "new" : after.ons_code === before.ons_code ? "continues" : "enlarged");
const byOds = (rows) => new Map(rows.map((row) => [row.ods_code, row]));
