import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { AreaCode } from "./domain/area-code";
import type { Area, AreaKind, Organisations } from "./domain/organisation";

interface OrganisationsRow {
  readonly areas: readonly { id: number; key: string; kind: AreaKind; boardKey: string | null; versions: Area["versions"] }[];
  readonly successions: Organisations["successions"];
  readonly overlaps: Organisations["overlaps"];
}

/** Every body with its versions, successions and council overlaps, in one query; dates as `YYYY-MM-DD`. */
export async function findOrganisations<P extends FigurePermission>(scope: Scope<P>): Promise<Organisations> {
  const rows = await databaseFor(scope).$queryRaw<{ all: OrganisationsRow }[]>`
    SELECT json_build_object(
      'areas', (SELECT json_agg(json_build_object('id', a.id, 'key', a.key, 'kind', a.kind, 'boardKey', a.board_key, 'versions', (
          SELECT coalesce(json_agg(json_build_object(
            'id', v.id, 'areaId', v.area_id, 'validFrom', v.valid_from, 'validTo', v.valid_to, 'odsCode', v.ods_code, 'onsCode', v.ons_code,
            'name', v.name, 'shortName', v.short_name, 'regionKey', v.region_key, 'population', v.population, 'populationYear', v.population_year,
            'cluster', v.cluster) ORDER BY v.valid_from), '[]'::json)
          FROM area_version v WHERE v.area_id = a.id)) ORDER BY a.id) FROM area a),
      'successions', (SELECT coalesce(json_agg(json_build_object(
          'fromAreaId', s.from_area_id, 'toAreaId', s.to_area_id, 'effectiveOn', s.effective_on, 'shareOfPredecessor', s.share_of_predecessor,
          'shareOfSuccessor', s.share_of_successor, 'populationMoved', s.population_moved, 'weightBasis', s.weight_basis) ORDER BY s.id), '[]'::json) FROM area_succession s),
      'overlaps', (SELECT coalesce(json_agg(json_build_object(
          'councilAreaId', o.council_area_id, 'icbAreaId', o.icb_area_id, 'validFrom', o.valid_from, 'validTo', o.valid_to, 'coverage', o.coverage,
          'shareOfCouncil', o.share_of_council, 'shareOfIcb', o.share_of_icb) ORDER BY o.id), '[]'::json) FROM area_overlap o)
    ) AS all`;
  const all = rows[0]?.all;
  return { areas: all?.areas ?? [], successions: all?.successions ?? [], overlaps: all?.overlaps ?? [] };
}

/** Every code and name of every body, trusts among them, the other codes met in publications (aliases, which hold whatever became of them), and those that people mapped. */
export function findAreaCodes<P extends FigurePermission>(scope: Scope<P>): Promise<readonly AreaCode[]> {
  return databaseFor(scope).$queryRaw<AreaCode[]>`
    SELECT a.id AS "areaId", a.kind::text AS kind, c.scheme, c.code, v.valid_from::text AS "validFrom", v.valid_to::text AS "validTo", NULL AS "usedFrom", NULL::int AS mapping, false AS withdrawn
    FROM area a JOIN area_version v ON v.area_id = a.id
      CROSS JOIN LATERAL (VALUES ('ods', v.ods_code), ('ons', v.ons_code), ('name', lower(v.name)), ('name', lower(v.short_name))) AS c(scheme, code)
    WHERE c.code IS NOT NULL
    UNION
    SELECT a.id, a.kind::text, 'ons', b.code, NULL, NULL, b.valid_from::text, NULL, false FROM area_alias b JOIN area a ON a.id = b.area_id
    UNION
    SELECT a.id, a.kind::text, m.scheme, m.code, m.valid_from::text, m.valid_to::text, NULL, m.id, m.withdrawn FROM code_mapping m JOIN area a ON a.id = m.area_id
    ORDER BY 1, 3, 4, 8`;
}

/** The body that a code is to be mapped to, with its latest name; null where there is none. */
export async function findMappedArea<P extends FigurePermission>(scope: Scope<P>, areaId: number): Promise<{ readonly kind: AreaKind; readonly name: string } | null> {
  const rows = await databaseFor(scope).$queryRaw<{ kind: AreaKind; name: string }[]>`
    SELECT a.kind::text AS kind, v.name FROM area a JOIN area_version v ON v.area_id = a.id WHERE a.id = ${areaId} ORDER BY v.valid_from DESC LIMIT 1`;
  return rows[0] ?? null;
}

export interface NewMapping extends Pick<AreaCode, "areaId" | "scheme" | "code" | "validFrom" | "validTo"> {
  readonly withdrawn: boolean;
  readonly reason: string;
  readonly source: string;
  readonly recordedBy: string;
}

/** Adds a mapping of a code; gives its number. */
export async function insertMapping<P extends FigurePermission>(scope: Scope<P>, mapping: NewMapping): Promise<number> {
  const [row] = await databaseFor(scope).$queryRaw<{ id: number }[]>`
    INSERT INTO code_mapping (scheme, code, area_id, valid_from, valid_to, withdrawn, reason, source, recorded_by)
    VALUES (${mapping.scheme}, ${mapping.code}, ${mapping.areaId}, ${mapping.validFrom}::date, ${mapping.validTo}::date, ${mapping.withdrawn}, ${mapping.reason}, ${mapping.source}, ${mapping.recordedBy})
    RETURNING id`;
  if (!row) throw new Error("The database gave no number for a mapping");
  return row.id;
}

/** Latest code and short name of bodies of any kind, trusts among them. */
export function findAreaNames<P extends FigurePermission>(scope: Scope<P>, areaIds: readonly number[]): Promise<readonly AreaName[]> {
  return databaseFor(scope).$queryRaw<AreaName[]>`
    SELECT DISTINCT ON (area_id) area_id AS "areaId", coalesce(ods_code, ons_code, '') AS code, short_name AS name
    FROM area_version WHERE area_id = ANY(${areaIds as number[]}::int[]) ORDER BY area_id, valid_from DESC`;
}

export interface AreaName {
  readonly areaId: number;
  readonly code: string;
  readonly name: string;
}
