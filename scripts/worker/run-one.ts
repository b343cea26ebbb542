// One import in a process of its own: node … run-one.ts IMPORT. Started by the worker, and ends with it.
import { runImport } from "@/lib/jobs/run-import";
import { closeDatabase } from "@/lib/platform/database/client";
import { logError } from "@/lib/platform/logger";
import { EXIT } from "./exit-codes";
import { IMPORT_LIMITS } from "./limits";

const LOST = /ECONNREFUSED|ECONNRESET|EPIPE|terminat(ed|ing connection)|Can't reach database|database system is|Connection (ended|closed)|P10(01|02|08|17)|P2024/i;

process.on("disconnect", () => process.exit(1));
setInterval(() => {
  if (process.memoryUsage.rss() > IMPORT_LIMITS.residentMegabytes * 1_000_000) process.exit(EXIT.tooMuchMemory);
}, 250).unref();

const importId = Number(process.argv[2]);
let code = 0;
try {
  await runImport(importId);
} catch (error) {
  logError("import", error, { importId });
  code = error instanceof Error && LOST.test(`${error.message} ${(error as { code?: string }).code ?? ""}`) ? EXIT.lostDatabase : 1;
}
await closeDatabase().catch(() => {});
process.exit(code);
