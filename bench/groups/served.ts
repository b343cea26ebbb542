import type { Target } from "../lib/measure";
import { signedIn, startProduct } from "../lib/product";
import { withDatabase, type Database } from "../lib/setting";

/** Hands `work` the product, started on the bench's database, with the headers of a reader who is signed in. */
export async function served(email: string, work: (target: Omit<Target, "paths">, database: Database) => Promise<void>): Promise<void> {
  await withDatabase(async (database) => {
    const headers = await signedIn(database, email);
    const { address, stop } = await startProduct(database);
    try {
      await work({ address, headers }, database);
    } finally {
      await stop();
    }
  });
}
