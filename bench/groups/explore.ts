import { measureQueries } from "../bars/queries";
import { measureRate } from "../bars/rate";
import { measureScripts } from "../bars/scripts";
import { measureSorting } from "../bars/sorting";
import { measureMap, measureWeight } from "../bars/weight";
import type { Report } from "../lib/bar";
import { boardCodes } from "../lib/board-codes";
import { withDatabase } from "../lib/setting";
import type { Group } from "./group";
import { served } from "./served";

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

async function measureLoads(report: Report): Promise<void> {
  await served(READER, async ({ address, headers }) => {
    await measureScripts(report, address, { page: "metric page", path: metricPage(BOARD), headers, bar: 1.1 });
    await measureScripts(report, address, { page: "comparison with its table", path: `${METRIC}/compare?kind=icb`, headers, bar: 1.25 });
  });
}

/** What the pages to explore and compare promise. */
export const explore: Group = [
  { name: "scripts", measure: measureLoads },
  { name: "weight", measure: (report) => served(READER, (target) => measureWeight(report, { ...target, paths: [metricPage(BOARD), ...COMPARED, ...OTHERS] })) },
  { name: "map", measure: (report) => served(READER, (target) => measureMap(report, { ...target, paths: MAPS })) },
  { name: "sorting", measure: (report) => served(READER, (target) => measureSorting(report, { ...target, paths: [TRUSTS] })) },
  { name: "queries", measure: (report) => withDatabase(async (database) => measureQueries(report, database, "metric page", READER, (await boardCodes(database)).map(metricPage))) },
  { name: "rate", measure: (report) => served(READER, async (target, database) => measureRate(report, database, "metric page", { ...target, paths: (await boardCodes(database)).map(metricPage) })) },
];
