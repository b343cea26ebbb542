import { measureQueries } from "../bars/queries";
import { measureRate } from "../bars/rate";
import { measureScripts } from "../bars/scripts";
import { measureSorting } from "../bars/sorting";
import { measureMap, measureWeight } from "../bars/weight";
import type { Report } from "../lib/bar";
import { boardCodes } from "../lib/board-codes";
import type { Target } from "../lib/measure";
import { signedIn, startProduct } from "../lib/product";
import { withDatabase, type Database } from "../lib/setting";
import type { Group } from "./group";

/** Reads every figure and keeps nothing, as the rival supposes. */
const READER = "dhsc@example.test";
const METRIC = "/metrics/E01";
const BOARD = "QF7";

const metricPage = (code: string): string => `${METRIC}?area=${code}`;

/** Of no metric are more bodies compared: some 207 trusts, and 153 councils. */
const TRUSTS = "/metrics/W04/compare?kind=trust";
const COMPARED = [`${METRIC}/compare?kind=icb`, "/metrics/J01/compare?kind=council", TRUSTS];
const MAPS = [`${METRIC}/map`, `${METRIC}/map?view=hexagons`, "/metrics/J01/map?kind=council"];
const OTHERS = [`${METRIC}/compare?view=funnel`, `${METRIC}/compare?view=time`, `${METRIC}/compare?view=peers&area=${BOARD}`, `${METRIC}/parts?area=${BOARD}`, `${METRIC}/scatter?with=E03`, `/views/nao?area=${BOARD}`, "/metrics"];

async function served(paths: readonly string[], measure: (target: Target, database: Database) => Promise<void>): Promise<void> {
  await withDatabase(async (database) => {
    const headers = await signedIn(database, READER);
    const { address, stop } = await startProduct(database);
    try {
      await measure({ address, paths, headers }, database);
    } finally {
      await stop();
    }
  });
}

async function measureLoads(report: Report): Promise<void> {
  await served([], async ({ address, headers }) => {
    await measureScripts(report, address, { page: "metric page", path: metricPage(BOARD), headers, bar: 1.1 });
    await measureScripts(report, address, { page: "comparison with its table", path: `${METRIC}/compare?kind=icb`, headers, bar: 1.25 });
  });
}

/** What the pages to explore and compare promise. */
export const explore: Group = [
  { name: "scripts", measure: measureLoads },
  { name: "weight", measure: (report) => served([metricPage(BOARD), ...COMPARED, ...OTHERS], (target) => measureWeight(report, target)) },
  { name: "map", measure: (report) => served(MAPS, (target) => measureMap(report, target)) },
  { name: "sorting", measure: (report) => served([TRUSTS], (target) => measureSorting(report, target)) },
  { name: "queries", measure: (report) => withDatabase(async (database) => measureQueries(report, database, "metric request", READER, (await boardCodes(database)).map(metricPage))) },
  { name: "rate", measure: (report) => served([], async (target, database) => measureRate(report, database, "metric page", { ...target, paths: (await boardCodes(database)).map(metricPage) })) },
];
