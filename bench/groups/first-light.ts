import { measureClone } from "../bars/clone";
import { measureImport } from "../bars/import";
import { measurePack } from "../bars/pack";
import { measureStart } from "../bars/start";
import { boardCodes } from "../lib/board-codes";
import { withDatabase } from "../lib/setting";
import type { Group } from "./group";

/** What installing, starting, importing and packing promise. */
export const firstLight: Group = [
  { name: "start", measure: measureStart },
  { name: "pack", measure: (report) => withDatabase(async (database) => measurePack(report, database, await boardCodes(database))) },
  { name: "import", measure: (report) => withDatabase((database) => measureImport(report, database)) },
  { name: "clone", measure: measureClone, onRequest: true },
];
