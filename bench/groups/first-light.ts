import { measureClone } from "../bars/clone";
import { measureImport } from "../bars/import";
import { measurePack } from "../bars/pack";
import { measurePage } from "../bars/page";
import { measureQueries } from "../bars/queries";
import { measureRate } from "../bars/rate";
import { measureStart } from "../bars/start";
import { signedIn, startProduct } from "../lib/product";
import { boardCodes } from "../lib/board-codes";
import { withDatabase } from "../lib/setting";
import type { Report } from "../lib/bar";
import type { Group } from "./group";

/** Reads every figure and may build every board's pack, so that its pages are the fullest. */
const READER = "dhsc@example.test";

const scorecard = (code: string): string => `/organisations/${code}`;

async function servedPage(report: Report, measure: "page" | "rate"): Promise<void> {
  await withDatabase(async (database) => {
    const paths = (await boardCodes(database)).map(scorecard);
    const headers = await signedIn(database, READER);
    const { address, stop } = await startProduct(database);
    try {
      const target = { address, paths, headers };
      await (measure === "page" ? measurePage(report, target) : measureRate(report, database, "scorecard page", target));
    } finally {
      await stop();
    }
  });
}

/** What the first release promises. */
export const firstLight: Group = [
  { name: "start", measure: measureStart },
  { name: "page", measure: (report) => servedPage(report, "page") },
  { name: "queries", measure: (report) => withDatabase(async (database) => measureQueries(report, database, "scorecard request", READER, (await boardCodes(database)).map(scorecard))) },
  { name: "rate", measure: (report) => servedPage(report, "rate") },
  { name: "pack", measure: (report) => withDatabase(async (database) => measurePack(report, database, await boardCodes(database))) },
  { name: "import", measure: (report) => withDatabase((database) => measureImport(report, database)) },
  { name: "clone", measure: measureClone, onRequest: true },
];
