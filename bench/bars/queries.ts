import fs from "node:fs";
import path from "node:path";
import { locateCluster } from "../../scripts/lib/cluster.mjs";
import { DATABASE, RUNTIME_ROLE } from "../../scripts/lib/database-names.mjs";
import type { Report } from "../lib/bar";
import { undoLater } from "../lib/clean-up";
import { getPage } from "../lib/get";
import { signedIn, startProduct } from "../lib/product";
import { benchFolder, type Database } from "../lib/setting";
import { withClient } from "../lib/sql";

const ROUNDS = 5;
const SETTING = `ALTER ROLE ${RUNTIME_ROLE} IN DATABASE ${DATABASE}`;

/**
 * Counts the statements a request sends, as PostgreSQL's own log of this role in the bench's database has them.
 * @param page whose requests: "scorecard"
 * @param paths addresses of it, none of which was asked for before
 */
export async function measureQueries(report: Report, database: Database, page: string, email: string, paths: readonly string[]): Promise<void> {
  const alter = (what: string) => withClient(database.adminUrl, (client) => client.query(`${SETTING} ${what}`));
  const forget = undoLater(async () => void (await alter("RESET log_statement")));
  await alter("SET log_statement = 'all'");
  try {
    const headers = await signedIn(database, email);
    const { address, stop } = await startProduct(database);
    const log = path.join(locateCluster(benchFolder).directory, "server.log");
    const statementsOf = async (asked: string): Promise<number> => {
      const from = fs.statSync(log).size;
      await getPage(address + asked, headers);
      return fs.readFileSync(log).subarray(from).toString("utf8").match(/LOG: {2}(statement|execute [^:]*): /g)?.length ?? 0;
    };
    try {
      const [first = "/", ...others] = paths;
      const ofProcess = await statementsOf(first);
      const anew: number[] = [];
      for (const other of others.slice(0, ROUNDS)) anew.push(await statementsOf(other));
      const again: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) again.push(await statementsOf(first));
      if (Math.min(...again) === 0) throw new Error("the log of the database shows no statement, not even the look-up of the session");
      report.bar({
        name: `SQL statements of one request, ${page}`, figure: Math.max(...anew, ...again), bar: 6, sense: "<=", unit: "statements",
        detail: `an address not asked for before ${Math.max(...anew)}, n=${anew.length}; asked for again ${Math.max(...again)}, n=${again.length}; the very first of a process ${ofProcess}`,
      });
    } finally {
      await stop();
    }
  } finally {
    await forget();
  }
}
