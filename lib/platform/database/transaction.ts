import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { database } from "./client";
import type { Prisma } from "./generated/client";

const open = new AsyncLocalStorage<Prisma.TransactionClient>();

/** The transaction that the present call runs in, if any. */
export const currentTransaction = (): Prisma.TransactionClient | undefined => open.getStore();

/**
 * Runs `work` in one transaction with the reach and the account that row-level security reads; joins the transaction already open.
 * @param reach `all`, or area ids joined by commas, or empty for none
 * @param account id of the account that acts, or empty for the product itself
 */
export function inTransaction<T>(reach: string, account: string, work: (transaction: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  const outer = currentTransaction();
  if (outer) return work(outer);
  return database().$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT set_config('app.reach', ${reach}, true), set_config('app.account', ${account}, true)`;
      return open.run(transaction, () => work(transaction));
    },
    { timeout: 60_000, maxWait: 3_000 },
  );
}
