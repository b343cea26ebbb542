import "server-only";
import { database } from "@/lib/platform/database/client";
import { currentTransaction, inTransaction } from "@/lib/platform/database/transaction";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { Permission } from "./permissions";
import { reachSetting } from "./policy";
import type { Scope } from "./scope";

/** A handle for reading what is not confidential, or the open transaction. */
export type ScopedDatabase = Prisma.TransactionClient;

/** The only way to the database: no scope, no handle. Confidential tables answer nothing here; see `confidentially`. */
export function databaseFor<P extends Permission>(scope: Scope<P>): ScopedDatabase {
  void scope.actor;
  return currentTransaction() ?? database();
}

/** Runs `work` in a transaction that has told the database the scope's reach and account, which row-level security enforces. */
export function confidentially<P extends Permission, T>(scope: Scope<P>, work: (transaction: ScopedDatabase) => Promise<T>): Promise<T> {
  return inTransaction(reachSetting(scope.reach), scope.actor.accountId ?? "", work);
}
