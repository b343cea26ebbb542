// Runs a TypeScript program of ours with the database: node scripts/run.mjs scripts/import.ts FILE
import { openDatabase } from "./lib/database.mjs";
import { loadEnvironmentFile, maintenanceEnvironment, serverEnvironment } from "./lib/environment.mjs";
import { main } from "./lib/main.mjs";
import { dataFolder } from "./lib/paths.mjs";
import { runAttached } from "./lib/run-attached.mjs";
import { typescript } from "./lib/seed.mjs";

const ADDRESS = "http://127.0.0.1:3000"; // for links in what a program writes, unless NEXTAUTH_URL names the real one

main(async () => {
  loadEnvironmentFile();
  const [file, ...args] = process.argv.slice(2);
  if (!file) throw new Error("Usage: node scripts/run.mjs FILE.ts [arguments]");
  const database = await openDatabase();
  try {
    const environment = needsOwner(file) ? maintenanceEnvironment : serverEnvironment;
    const [command, ...rest] = typescript(file, ...args);
    return await runAttached(command, rest, { ...environment(database, ADDRESS), OVERSIGHT_DATA_DIR: dataFolder });
  } finally {
    await database.close();
  }
});

// Seeding and measuring may go past what the application's role can do; importing and packing may not.
const needsOwner = (file) => /^(prisma|bench)\//.test(file);
