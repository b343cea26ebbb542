// One round of fetching in a process of its own. Started by the worker, and ends with it.
import { systemScope } from "@/lib/access/scope-outside-requests";
import { fetchDue } from "@/lib/jobs/fetch-due";
import { now } from "@/lib/platform/clock";
import { closeDatabase } from "@/lib/platform/database/client";
import { logError } from "@/lib/platform/logger";

process.on("disconnect", () => process.exit(1));

let code = 0;
try {
  await fetchDue(await systemScope("Fetching", "import:stage"), now());
} catch (error) {
  logError("fetching", error);
  code = 1;
}
await closeDatabase().catch(() => {});
process.exit(code);
