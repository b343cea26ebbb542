import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll } from "vitest";
import { actorOfAccount } from "@/lib/access/actor";
import type { Permission } from "@/lib/access/permissions";
import { holdsAll } from "@/lib/access/policy";
import type { Role } from "@/lib/access/roles";
import { issueScope, type Scope } from "@/lib/access/scope";
import { closeDatabase } from "@/lib/platform/database/client";
import { seedReference } from "@/prisma/seed/seed-reference";
import { asOwner, closeOwner } from "./accounts";

const ownerUrl = (): string => {
  const url = process.env.DATABASE_OWNER_URL;
  if (!url) throw new Error("DATABASE_OWNER_URL is not set: database tests run by `npm test -- database`");
  return url;
};

/** A connection as the owner of the tables, which row-level security does not bind; the caller ends it. */
export async function ownerClient(): Promise<Client> {
  const client = new Client({ connectionString: ownerUrl() });
  await client.connect();
  return client;
}

/** A connection as the application's own role, past Prisma; the caller ends it. */
export async function runtimeClient(): Promise<Client> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  return client;
}

/** Reference data as the seed writes them, and no release, break or mapping of another test. */
export async function seeded(): Promise<void> {
  await seedReference(ownerUrl());
  await asOwner("DELETE FROM code_mapping");
  await asOwner("DELETE FROM series_break WHERE recorded_by IS NOT NULL");
  const others = "SELECT id FROM release WHERE imported_by <> 'Seed of the installation'";
  for (const table of ["release_withdrawal", "import_chunk", "import", "pgboss.job"]) await asOwner(`DELETE FROM ${table}`);
  await asOwner(`DELETE FROM observation_detail WHERE release_id IN (${others})`);
  await asOwner(`DELETE FROM observation WHERE release_id IN (${others})`);
  if ((await asOwner(others)).length > 0) await asOwner("DELETE FROM release WHERE imported_by <> 'Seed of the installation'");
}

/** For a test file: the seeded database before its tests, and no open connection after them. */
export function seededDatabase(): void {
  beforeAll(seeded);
  afterAll(async () => {
    await closeDatabase();
    await closeOwner();
  });
}

/** An organisation of the kind that each limited role is held for. */
export const HELD_FOR: Readonly<Partial<Record<Role, string>>> = {
  regional_oversight: "region-y63",
  icb_leader: "icb-qf7",
  icb_analyst: "icb-qf7",
  council_partner: "council-e08000019",
};

/** Id of a body by its stable key, such as `icb-qf7`. */
export async function areaIdOf(key: string): Promise<number> {
  const [row] = await asOwner<{ id: number }>("SELECT id FROM area WHERE key = $1", key);
  if (!row) throw new Error(`no body has the key ${key}`);
  return row.id;
}

/** E-mail address of a new account that holds one role, for one organisation where a key is given. */
export async function accountFor(role: Role, areaKey?: string): Promise<string> {
  const email = `${randomUUID()}@example.test`;
  const areaId = areaKey === undefined ? null : await areaIdOf(areaKey);
  const [account] = await asOwner<{ id: string }>("INSERT INTO account (id, email, name) VALUES (gen_random_uuid(), $1, $2) RETURNING id", email, `Test ${role}`);
  await asOwner("INSERT INTO account_grant (id, account_id, role, area_id) VALUES (gen_random_uuid(), $1, $2::role, $3)", account?.id, role, areaId);
  return email;
}

/**
 * The scope of a new account with one role, after the product's own check.
 * @throws Error when the role does not give the permission
 */
export async function scopeFor<P extends Permission>(role: Role, permission: P, areaKey?: string): Promise<Scope<P>> {
  const actor = await actorOfAccount(await accountFor(role, areaKey));
  if (!actor || !holdsAll(actor.held, [permission])) throw new Error(`${role} does not give ${permission}`);
  return issueScope(actor, [permission]);
}
