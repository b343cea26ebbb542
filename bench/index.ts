// npm run bench [-- GROUP] [--clone] [--only PART]...: measures the product against its bars; exit code 1 when it misses one.
import { parseArgs } from "node:util";
import { buildApplication, generateClient } from "../scripts/lib/build.mjs";
import { onStopRequest } from "../scripts/lib/ending.mjs";
import { main } from "../scripts/lib/main.mjs";
import { migrate } from "../scripts/lib/migrate.mjs";
import { endCommands } from "../scripts/lib/run-logged.mjs";
import { seed } from "../scripts/lib/seed.mjs";
import { undoAll } from "./lib/clean-up";
import { printingReport } from "./lib/bar";
import { benchFolder, isolate, withDatabase } from "./lib/setting";
import type { Group } from "./groups/group";

/** A group is loaded once the database client that it may import has been generated. */
const GROUPS: Readonly<Record<string, () => Promise<Group>>> = {
  explore: async () => (await import("./groups/explore")).explore,
  "first-light": async () => (await import("./groups/first-light")).firstLight,
  intake: async () => (await import("./groups/intake")).intake,
  objectives: async () => (await import("./groups/objectives")).objectives,
  statistics: async () => (await import("./groups/statistics")).statistics,
};

/** Groups that ask for no page, and so need no build. */
const WITHOUT_PAGES: readonly string[] = ["intake", "statistics"];

const USAGE = `Usage: npm run bench [-- GROUP] [--clone] [--only PART]...\nGroups: ${Object.keys(GROUPS).join(", ")}`;

main(async () => {
  const args = readArguments();
  if (args === null) {
    console.error(USAGE);
    return 2;
  }
  isolate();
  const stop = onStopRequest(async (code: number) => {
    await endCommands();
    await undoAll();
    return code;
  });
  try {
    await prepare(args.groups.some((name) => !WITHOUT_PAGES.includes(name)));
    const report = printingReport();
    for (const name of args.groups) {
      for (const part of (await GROUPS[name]?.()) ?? []) {
        if (args.only === undefined ? part.onRequest && !args.requested.includes(part.name) : !args.only.includes(part.name)) continue;
        await part.measure(report).catch(async (error: Error) => {
          if (stop.requested) await stop.never;
          report.outcomes.fail += 1;
          console.log(`FAIL ${name}, ${part.name}: not measured: ${error.message}`);
        });
      }
    }
    const { pass, fail, skip } = report.outcomes;
    console.log(`${pass} passed, ${fail} failed, ${skip} skipped`);
    return fail > 0 ? 1 : 0;
  } catch (error) {
    if (stop.requested) await stop.never;
    throw error;
  } finally {
    if (!stop.requested) await undoAll();
  }
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { clone: { type: "boolean", default: false }, only: { type: "string", multiple: true } } });
    const groups = positionals.length === 0 ? Object.keys(GROUPS) : positionals;
    if (groups.some((name) => !(name in GROUPS))) return null;
    return { groups, only: values.only, requested: values.clone ? ["clone"] : [] };
  } catch {
    return null;
  }
}

/** Builds the product where its pages are asked for, and fills the bench's own database; quick when that was done before. */
async function prepare(withPages: boolean): Promise<void> {
  await generateClient();
  if (withPages) await buildApplication();
  await withDatabase(async (database) => {
    await migrate(database);
    await seed(database, "http://127.0.0.1:3000", benchFolder);
  });
}
