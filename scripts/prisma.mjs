// Any Prisma command with what it needs: node scripts/prisma.mjs migrate status
import { openDatabase } from "./lib/database.mjs";
import { loadEnvironmentFile, prismaEnvironment } from "./lib/environment.mjs";
import { main } from "./lib/main.mjs";
import { packageCommand } from "./lib/paths.mjs";
import { runAttached } from "./lib/run-attached.mjs";

const WITHOUT_DATABASE = ["generate", "validate", "format", "version"];

main(async () => {
  loadEnvironmentFile();
  const args = process.argv.slice(2);
  if (args.length === 0 || args[0].startsWith("-") || WITHOUT_DATABASE.includes(args[0])) {
    return runAttached(packageCommand("prisma"), args, prismaEnvironment());
  }
  const database = await openDatabase();
  try {
    return await runAttached(packageCommand("prisma"), args, prismaEnvironment(database));
  } finally {
    await database.close();
  }
});
