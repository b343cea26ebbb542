import { Pool } from "pg";
import { actorOfAccount, actorOfSession } from "@/lib/access/actor";
import type { Permission } from "@/lib/access/permissions";
import { ROLE, ROLES, type Role } from "@/lib/access/roles";
import { issueScope, type Scope } from "@/lib/access/scope";
import { hashPassword } from "@/lib/platform/auth/password";

const owner = new Pool({ connectionString: process.env.DATABASE_OWNER_URL, max: 2 });

export const PASSWORD = "tavob-likem-rusod-penaf";

export interface TestAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** A statement of the tables' owner, past what the application may do. */
export const asOwner = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> => (await owner.query<Row>(sql, values)).rows;

export const closeOwner = (): Promise<void> => owner.end();

/** Forgets every account; the audit trail stays. For the test database only. */
export const emptyAccounts = (): Promise<object[]> => asOwner("TRUNCATE account, account_grant, session, reset_link, rate_limit");

/** One organisation of the kind that a role is held for, in force today; null for a role without. */
export async function areaFor(role: Role): Promise<number | null> {
  const kind = ROLE[role].areaKind;
  if (kind === "none") return null;
  const [row] = await asOwner<{ id: number }>("SELECT a.id FROM area a JOIN area_version v ON v.area_id = a.id WHERE a.kind = $1::area_kind AND v.valid_to IS NULL ORDER BY a.id LIMIT 1", kind);
  if (!row) throw new Error(`no ${kind} in the database: the reference data are missing`);
  return row.id;
}

let made = 0;
const hash = hashPassword(PASSWORD);

/** An account with roles, straight into the tables; `password: null` leaves it invited. */
export async function makeAccount({ roles = [], password = true, email }: { roles?: readonly Role[]; password?: boolean; email?: string } = {}): Promise<TestAccount> {
  made += 1;
  const name = `Test person ${made}`;
  const address = email ?? `person-${made}@example.test`;
  const [row] = await asOwner<{ id: string }>("INSERT INTO account (id, email, name, password_hash) VALUES (gen_random_uuid(), $1, $2, $3) RETURNING id", address, name, password ? await hash : null);
  if (!row) throw new Error("no account was made");
  for (const role of roles) {
    await asOwner("INSERT INTO account_grant (id, account_id, role, area_id) VALUES (gen_random_uuid(), $1, $2::role, $3)", row.id, role, await areaFor(role));
  }
  return { id: row.id, email: address, name };
}

/** A live session of an account; its id. */
export async function openSession(accountId: string): Promise<string> {
  const [row] = await asOwner<{ id: string }>(
    "INSERT INTO session (id, account_id, expires_at, user_agent) VALUES (gen_random_uuid(), $1, now() + interval '1 hour', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0') RETURNING id",
    accountId,
  );
  return row?.id ?? "";
}

/** The scope of an account for one permission, with a session where one is given; the check is the caller's. */
export async function scopeOf<P extends Permission>(account: TestAccount, permission: P, sessionId?: string): Promise<Scope<P>> {
  const actor = sessionId === undefined ? await actorOfAccount(account.email) : await actorOfSession(sessionId);
  if (!actor) throw new Error(`${account.email} cannot act`);
  return issueScope(actor, [permission]);
}

export interface AuditRow {
  readonly id: string;
  readonly action: string;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly subject_id: string;
  readonly area_id: number | null;
  readonly detail: Record<string, unknown>;
}

/** Entries of the audit trail about a subject, oldest first. */
export const auditOf = (subjectId: string): Promise<AuditRow[]> =>
  asOwner("SELECT id::text, action, actor_id::text, actor_name, subject_id, area_id, detail FROM audit_entry WHERE subject_id = $1 ORDER BY audit_entry.id", subjectId);

/** Every role, for tests that must hold for each. */
export const EVERY_ROLE: readonly Role[] = ROLES;
