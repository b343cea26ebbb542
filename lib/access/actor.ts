import "server-only";
import { database } from "@/lib/platform/database/client";
import type { HeldRole } from "./policy";

export interface HeldGrant extends HeldRole {
  readonly grantId: string;
  readonly areaKind: string | null;
  readonly areaCode: string | null;
  readonly areaName: string | null;
  readonly areaKey: string | null;
}

export interface Actor {
  readonly kind: "account" | "system";
  /** Null for a system actor. */
  readonly accountId: string | null;
  readonly sessionId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly held: readonly HeldGrant[];
  /** Changes whenever anything published, or its visibility, changes. */
  readonly datasetVersion: string;
}

/** A session without a request for this long has ended. */
export const IDLE_MINUTES = 30;
/** Seconds between two notes of `last_seen_at`, so that reading does not mean writing. */
const TOUCH_SECONDS = 120;

interface ActorRow {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly datasetVersion: string;
  readonly touch: boolean;
  readonly held: readonly HeldGrant[];
}

const GRANTS = `
  SELECT coalesce(json_agg(json_build_object(
    'grantId', g.id, 'role', g.role, 'areaId', g.area_id, 'areaKind', ar.kind, 'areaKey', ar.key,
    'areaCode', coalesce(v.ods_code, v.ons_code), 'areaName', v.short_name,
    'icbAreaIds', coalesce((
      SELECT json_agg(DISTINCT x.id) FROM (
        SELECT base.id FROM (
          SELECT ar.id AS id WHERE ar.kind = 'icb'
          UNION SELECT iv.area_id FROM area_version iv JOIN area i ON i.id = iv.area_id
            WHERE ar.kind = 'region' AND i.kind = 'icb' AND iv.region_key = ar.key
          UNION SELECT o.icb_area_id FROM area_overlap o
            WHERE ar.kind = 'council' AND o.council_area_id = ar.id AND o.share_of_council >= 0.02
        ) base
        UNION SELECT s.from_area_id FROM area_succession s WHERE ar.kind = 'icb' AND s.to_area_id = ar.id
      ) x), '[]'::json)
  ) ORDER BY g.granted_at, g.id), '[]'::json)
  FROM account_grant g
  LEFT JOIN area ar ON ar.id = g.area_id
  LEFT JOIN LATERAL (SELECT * FROM area_version av WHERE av.area_id = ar.id ORDER BY av.valid_from DESC LIMIT 1) v ON true
  WHERE g.account_id = a.id AND g.revoked_at IS NULL`;

const VERSION = `(SELECT d.version::text || '.' || (SELECT count(*) FROM release)::text FROM dataset_version d WHERE d.id = 1)`;

/**
 * The person behind a session, with roles, organisations and the dataset version, in one query.
 * Null when the session was ended, has expired or idled out, or the account is disabled: access ends at the next request.
 */
export async function actorOfSession(sessionId: string): Promise<Actor | null> {
  if (!/^[0-9a-f-]{36}$/.test(sessionId)) return null;
  const rows = await database().$queryRawUnsafe<ActorRow[]>(
    `SELECT a.id::text AS "accountId", a.name, a.email, ${VERSION} AS "datasetVersion",
       s.last_seen_at < now() - make_interval(secs => ${TOUCH_SECONDS}) AS touch, (${GRANTS}) AS held
     FROM session s JOIN account a ON a.id = s.account_id
     WHERE s.id = $1::uuid AND s.revoked_at IS NULL AND s.expires_at > now()
       AND s.last_seen_at > now() - make_interval(mins => ${IDLE_MINUTES}) AND a.disabled_at IS NULL`,
    sessionId,
  );
  const row = rows[0];
  if (!row) return null;
  if (row.touch) await database().session.update({ where: { id: sessionId }, data: { lastSeenAt: new Date() } });
  return { kind: "account", accountId: row.accountId, sessionId, name: row.name, email: row.email, held: row.held, datasetVersion: row.datasetVersion };
}

/** The person of an account by e-mail address, for command lines that act as a named account; null when unknown or disabled. */
export async function actorOfAccount(email: string): Promise<Actor | null> {
  const rows = await database().$queryRawUnsafe<ActorRow[]>(
    `SELECT a.id::text AS "accountId", a.name, a.email, ${VERSION} AS "datasetVersion", false AS touch, (${GRANTS}) AS held
     FROM account a WHERE a.email = lower($1) AND a.disabled_at IS NULL`,
    email,
  );
  const row = rows[0];
  return row ? { kind: "account", accountId: row.accountId, sessionId: null, name: row.name, email: row.email, held: row.held, datasetVersion: row.datasetVersion } : null;
}

/** An actor that is the product itself: the seed, jobs and command lines; its name stands in the audit trail. */
export async function systemActor(name: string): Promise<Actor> {
  const rows = await database().$queryRawUnsafe<{ version: string }[]>(`SELECT ${VERSION} AS version`);
  return { kind: "system", accountId: null, sessionId: null, name, email: null, held: [], datasetVersion: rows[0]?.version ?? "0.0" };
}
