import type { Report } from "../lib/bar";
import { getPage } from "../lib/get";
import { median, spread, timed } from "../lib/measure";
import { signedIn, startProduct } from "../lib/product";
import type { Database } from "../lib/setting";
import { withClient } from "../lib/sql";

const ROUNDS = 5;

export interface Recomputed {
  /** What is worked out anew: "every status of the 36 boards". */
  readonly what: string;
  readonly path: string;
}

/** What the first reader after a publication waits for: nothing that is kept holds any more, on a server that was warm before. */
export async function measureRecompute(report: Report, database: Database, email: string, pages: readonly Recomputed[]): Promise<void> {
  const headers = await signedIn(database, email);
  const { address, stop } = await startProduct(database);
  // The same change as the trigger of every publication makes.
  const publish = () => withClient(database.ownerUrl, (client) => client.query("UPDATE dataset_version SET version = version + 1"));
  const ask = (path: string) => timed(() => getPage(address + path, headers));
  try {
    for (const { path } of pages) await ask(path);
    for (const { what, path } of pages) {
      const first: number[] = [];
      const again: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        await publish();
        first.push((await ask(path)).seconds);
        again.push((await ask(path)).seconds);
      }
      report.bar({ name: `${what} after a publication`, figure: Math.max(...first), bar: 5, sense: "<=", unit: "s", detail: `greatest, ${spread(first)}, median ${median(first).toFixed(2)}; request to whole page of ${path}; asked for again ${median(again).toFixed(2)} s` });
    }
  } finally {
    await stop();
  }
}
