import type { Client } from "pg";
import { areaIds, idOf, insertRows } from "./insert-json";
import type { Reference } from "./reference/read-reference";

/** Writes bodies, versions, aliases, successions and council overlaps; ids of bodies stay as they were. */
export async function writeAreas(client: Client, { areas, aliases, successions, overlaps }: Reference): Promise<number> {
  await insertRows(client, "area", { key: "text", kind: "area_kind", board_key: "text" }, areas.map(({ key, kind, icbKeyBeforeApril2026 }) => ({ key, kind, board_key: icbKeyBeforeApril2026 ?? null })),
    "ON CONFLICT (key) DO UPDATE SET kind = EXCLUDED.kind, board_key = EXCLUDED.board_key");
  const ids = await areaIds(client);
  for (const table of ["area_version", "area_alias", "area_succession", "area_overlap"]) await client.query(`DELETE FROM "${table}"`);
  const versions = areas.flatMap((area) =>
    area.versions.map((v) => ({
      area_id: idOf(ids, area.key), valid_from: v.validFrom, valid_to: v.validTo, ods_code: v.odsCode, ons_code: v.onsCode, name: v.name, short_name: v.shortName,
      region_key: v.regionKey, population: v.population, population_year: v.populationYear, cluster: v.cluster ?? null,
      postcode: v.postcode ?? null,
    })));
  await insertRows(client, "area_version", {
    area_id: "int", valid_from: "date", valid_to: "date", ods_code: "text", ons_code: "text", name: "text", short_name: "text",
    region_key: "text", population: "int", population_year: "int", cluster: "text", postcode: "text",
  }, versions);
  await insertRows(client, "area_alias", { area_id: "int", scheme: "text", code: "text", valid_from: "date", valid_to: "date", seen_in: "text" },
    aliases.map((a) => ({ area_id: idOf(ids, a.areaKey), scheme: a.scheme, code: a.code, valid_from: a.validFrom, valid_to: a.validTo, seen_in: a.seenIn })));
  await insertRows(client, "area_succession", {
    from_area_id: "int", to_area_id: "int", effective_on: "date", change_type: "text", share_of_predecessor: "float8", share_of_successor: "float8",
    population_moved: "int", weight_basis: "text", parts: "text",
  }, successions.map((s) => ({
    from_area_id: idOf(ids, s.fromKey), to_area_id: idOf(ids, s.toKey), effective_on: s.effectiveOn, change_type: s.kind, share_of_predecessor: s.shareOfPredecessor,
    share_of_successor: s.shareOfSuccessor, population_moved: s.populationMoved, weight_basis: s.basis, parts: s.subIcbLocations.map((part) => part.code).join(" "),
  })));
  await insertRows(client, "area_overlap", {
    council_area_id: "int", icb_area_id: "int", valid_from: "date", valid_to: "date", coverage: "text", share_of_council: "float8", share_of_icb: "float8", residents: "int",
  }, overlaps.map((o) => ({
    council_area_id: idOf(ids, o.councilKey), icb_area_id: idOf(ids, o.icbKey), valid_from: o.validFrom, valid_to: o.validTo, coverage: o.coverage,
    share_of_council: o.shareOfCouncil, share_of_icb: o.shareOfIcb, residents: o.residents,
  })));
  return areas.length;
}
