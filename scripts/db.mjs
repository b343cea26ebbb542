// The embedded database: npm run db -- start | stop | where | reset | psql-url
import { startLock } from "./lib/build.mjs";
import { locateCluster } from "./lib/cluster.mjs";
import { externalUrls, keepDatabase, openDatabase, removeDatabase, stopDatabase } from "./lib/database.mjs";
import { loadEnvironmentFile } from "./lib/environment.mjs";
import { lockHolder } from "./lib/lock-file.mjs";
import { main } from "./lib/main.mjs";
import { dataFolder } from "./lib/paths.mjs";

const COMMANDS = {
  async start() {
    await keepDatabase();
    console.log("The embedded PostgreSQL runs until `npm run db -- stop`.");
  },
  async stop() {
    console.log((await stopDatabase()) ? "Stopped." : "It was not running.");
  },
  async where() {
    const database = await openDatabase();
    console.log(`DATABASE_URL=${database.runtimeUrl}`);
    console.log(`DATABASE_OWNER_URL=${database.ownerUrl}`);
    if (database.embedded) console.log(`Data folder: ${locateCluster(dataFolder).directory}`);
    await database.close();
  },
  async reset() {
    const holder = lockHolder(startLock);
    if (holder) throw new Error(`\`npm start\` uses the database (process ${holder.pid}). Stop it first.`);
    await removeDatabase();
    console.log("The embedded database is gone; `npm start` makes a new one.");
  },
  async "psql-url"() {
    const database = externalUrls(process.env) ? await openDatabase() : await keepDatabase(); // psql needs it to stay
    console.log(database.ownerUrl);
  },
};

main(async () => {
  loadEnvironmentFile();
  const name = process.argv[2];
  if (!Object.hasOwn(COMMANDS, name ?? "")) {
    console.error(`Usage: npm run db -- ${Object.keys(COMMANDS).join(" | ")}`);
    return 2;
  }
  if (name !== "where" && name !== "psql-url" && externalUrls(process.env)) {
    throw new Error("DATABASE_URL names an external PostgreSQL; this command is for the embedded one only.");
  }
  await COMMANDS[name]();
  return 0;
});
