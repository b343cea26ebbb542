import "server-only";
import { confidentially, databaseFor } from "@/lib/access/database-for";
import type { Scope } from "@/lib/access/scope";
import type { Audience, Favourite, FavouriteKind, SaveChoices, SavedView } from "./domain/saved-view";

type Keeper = Scope<"view:keep">;

export interface Kept {
  /** The reader's own first, then by name. */
  readonly views: readonly SavedView[];
  /** In the order they were added. */
  readonly favourites: readonly Favourite[];
}

/** Views that the person sees, own and shared, and their favourites; row-level security decides which. */
export function findKept(scope: Keeper): Promise<Kept> {
  return confidentially(scope, async (transaction) => {
    const rows = await transaction.$queryRaw<Kept[]>`
      SELECT (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'address', s.address, 'audience', s.audience, 'boardCode', v.ods_code, 'boardName', v.short_name,
           'ownerName', s.owner_name, 'isOwn', s.owner_id = ${scope.actor.accountId}::uuid, 'savedOn', (s.saved_at AT TIME ZONE 'Europe/London')::date)
           ORDER BY s.owner_id = ${scope.actor.accountId}::uuid DESC, lower(s.name), s.id), '[]'::json)
         FROM saved_view s LEFT JOIN LATERAL (SELECT * FROM area_version w WHERE w.area_id = s.shared_area_id ORDER BY w.valid_from DESC LIMIT 1) v ON true) AS views,
        (SELECT coalesce(json_agg(json_build_object('kind', f.kind, 'code', f.code) ORDER BY f.added_at, f.code), '[]'::json) FROM favourite f) AS favourites`;
    return rows[0] ?? { views: [], favourites: [] };
  });
}

export interface Choices extends Pick<SaveChoices, "boards" | "keptAs"> {
  readonly isFavourite: boolean;
}

export interface ChoicesQuestion {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly address: string;
  readonly favourite: Favourite | null;
}

/** Boards of a limited reach that are in force on a day, the names of the person's views of an address, and whether something is a favourite. */
export function findChoices(scope: Keeper, { day, address, favourite }: ChoicesQuestion): Promise<Choices> {
  const ids = scope.reach.kind === "areas" ? [...scope.reach.areaIds] : [];
  return confidentially(scope, async (transaction) => {
    const rows = await transaction.$queryRaw<Choices[]>`
      SELECT (SELECT coalesce(json_agg(json_build_object('code', v.ods_code, 'name', v.short_name) ORDER BY v.short_name), '[]'::json)
         FROM area_version v WHERE v.area_id = ANY(${ids}::int[]) AND v.valid_from <= ${day}::date AND (v.valid_to IS NULL OR v.valid_to >= ${day}::date)) AS boards,
        (SELECT coalesce(json_agg(s.name ORDER BY s.id), '[]'::json) FROM saved_view s WHERE s.owner_id = ${scope.actor.accountId}::uuid AND s.address = ${address}) AS "keptAs",
        EXISTS (SELECT 1 FROM favourite f WHERE f.kind = ${favourite?.kind ?? ""} AND f.code = ${favourite?.code ?? ""}) AS "isFavourite"`;
    return rows[0] ?? { boards: [], keptAs: [], isFavourite: false };
  });
}

/** The board that a code names now or named last; null where there is none. */
export async function findBoard(scope: Keeper, odsCode: string): Promise<{ readonly areaId: number; readonly name: string } | null> {
  const rows = await databaseFor(scope).$queryRaw<{ areaId: number; name: string }[]>`
    SELECT v.area_id AS "areaId", v.short_name AS name FROM area_version v JOIN area a ON a.id = v.area_id
    WHERE a.kind::text = 'icb' AND v.ods_code = ${odsCode} ORDER BY v.valid_from DESC LIMIT 1`;
  return rows[0] ?? null;
}

/** Whether there is a metric or a body of a code, and its name. */
export async function findSubject(scope: Keeper, { kind, code }: Favourite): Promise<string | null> {
  const rows = kind === "metric"
    ? await databaseFor(scope).$queryRaw<{ name: string }[]>`SELECT name FROM metric WHERE code = ${code}`
    : await databaseFor(scope).$queryRaw<{ name: string }[]>`
      SELECT v.short_name AS name FROM area_version v JOIN area a ON a.id = v.area_id
      WHERE v.ods_code = ${code} OR v.ons_code = ${code} OR (${code} = 'england' AND a.kind::text = 'england') ORDER BY v.valid_from DESC LIMIT 1`;
  return rows[0]?.name ?? null;
}

/** How many views and favourites the person keeps. */
export async function countKept(scope: Keeper): Promise<{ readonly views: number; readonly favourites: number }> {
  const rows = await databaseFor(scope).$queryRaw<{ views: number; favourites: number }[]>`
    SELECT (SELECT count(*)::int FROM saved_view WHERE owner_id = ${scope.actor.accountId}::uuid) AS views, (SELECT count(*)::int FROM favourite) AS favourites`;
  return rows[0] ?? { views: 0, favourites: 0 };
}

export interface ViewChange {
  readonly name: string;
  readonly audience: Audience;
  readonly sharedAreaId: number | null;
}

/** Adds a view of the person; gives its number. */
export async function insertView(scope: Keeper, { name, audience, sharedAreaId, address }: ViewChange & { readonly address: string }): Promise<number> {
  const [row] = await databaseFor(scope).$queryRaw<{ id: number }[]>`
    INSERT INTO saved_view (owner_id, owner_name, name, address, audience, shared_area_id)
    VALUES (${scope.actor.accountId}::uuid, ${scope.actor.name}, ${name}, ${address}, ${audience}, ${sharedAreaId}::int) RETURNING id`;
  if (!row) throw new Error("The database gave no number for a view");
  return row.id;
}

/** A view of the person's own, held until the open transaction ends; null where there is none. */
export async function lockOwnView(scope: Keeper, id: number): Promise<(ViewChange & { readonly address: string }) | null> {
  const rows = await databaseFor(scope).$queryRaw<(ViewChange & { address: string })[]>`
    SELECT name, address, audience, shared_area_id AS "sharedAreaId" FROM saved_view WHERE id = ${id} AND owner_id = ${scope.actor.accountId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

export async function updateView(scope: Keeper, id: number, { name, audience, sharedAreaId }: ViewChange): Promise<void> {
  await databaseFor(scope).$executeRaw`UPDATE saved_view SET name = ${name}, audience = ${audience}, shared_area_id = ${sharedAreaId}::int WHERE id = ${id}`;
}

export async function deleteViewRow(scope: Keeper, id: number): Promise<void> {
  await databaseFor(scope).$executeRaw`DELETE FROM saved_view WHERE id = ${id}`;
}

/** Adds or takes away a favourite; says whether anything changed. */
export async function writeFavourite(scope: Keeper, kind: FavouriteKind, code: string, keep: boolean): Promise<boolean> {
  const changed = keep
    ? await databaseFor(scope).$executeRaw`INSERT INTO favourite (account_id, kind, code) VALUES (${scope.actor.accountId}::uuid, ${kind}, ${code}) ON CONFLICT DO NOTHING`
    : await databaseFor(scope).$executeRaw`DELETE FROM favourite WHERE kind = ${kind} AND code = ${code}`;
  return changed > 0;
}
