import { afterAll, beforeAll, beforeEach } from "vitest";
import { systemScope } from "@/lib/access/scope-outside-requests";
import type { Scope } from "@/lib/access/scope";
import { closeDatabase } from "@/lib/platform/database/client";
import type { Result } from "@/lib/shared/result";
import { seedReference } from "@/prisma/seed/seed-reference";
import { asOwner, closeOwner, emptyAccounts, makeAccount, scopeOf, type TestAccount } from "./accounts";

export const NEW_PASSWORD = "kettle orbit walnut pier";
/** The id of no account. */
export const NOBODY = "00000000-0000-4000-8000-000000000000";

export interface IdentityWorld {
  administrator: TestAccount;
  manager: Scope<"account:manage">;
  /** Whoever holds a one-time link. */
  link: Scope<"own-account:manage">;
}

/** Before each test: reference data, and one administrator as the only account. */
export function identityWorld(): IdentityWorld {
  const world = {} as IdentityWorld;
  beforeAll(() => seedReference(process.env.DATABASE_OWNER_URL ?? ""));
  beforeEach(async () => {
    await emptyAccounts();
    world.administrator = await makeAccount({ roles: ["administrator"] });
    world.manager = await scopeOf(world.administrator, "account:manage");
    world.link = await systemScope("One-time link", "own-account:manage");
  });
  afterAll(async () => {
    await closeDatabase();
    await closeOwner();
  });
  return world;
}

/** Codes of a refusal, with the field where there is one. */
export const problemsOf = <T>(result: Result<T>): string[] => (result.ok ? [] : result.problems.map(({ code, field }) => (field ? `${code}@${field}` : code)));

/** The value of a success. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`);
  return result.value;
}

export const passwordHashOf = async (id: string): Promise<string | null> =>
  (await asOwner<{ password_hash: string | null }>("SELECT password_hash FROM account WHERE id = $1", id))[0]?.password_hash ?? null;

/** Roles held now, oldest first. */
export const grantsOf = (id: string) =>
  asOwner<{ id: string; role: string; area_id: number | null }>("SELECT id::text, role::text, area_id FROM account_grant WHERE account_id = $1 AND revoked_at IS NULL ORDER BY granted_at", id);

export const firstGrantOf = async (id: string): Promise<string> => (await grantsOf(id))[0]?.id ?? "";
