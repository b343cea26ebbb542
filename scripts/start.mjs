// npm start: from a fresh checkout to a running product.
import { buildApplication, generateClient, startLock } from "./lib/build.mjs";
import { openDatabase, externalUrls } from "./lib/database.mjs";
import { accountsTable } from "./lib/demonstration-accounts.mjs";
import { onStopRequest } from "./lib/ending.mjs";
import { loadEnvironmentFile } from "./lib/environment.mjs";
import { installPackages } from "./lib/install.mjs";
import { lockHolder, readRecord, takeLock } from "./lib/lock-file.mjs";
import { main } from "./lib/main.mjs";
import { migrate } from "./lib/migrate.mjs";
import { dataFolder } from "./lib/paths.mjs";
import { identify, isSameProcess } from "./lib/process-identity.mjs";
import { endCommands, signalGroup } from "./lib/run-logged.mjs";
import { seed } from "./lib/seed.mjs";
import { chooseAddress, keepWorker, serve } from "./lib/server.mjs";
import { printLine, step } from "./lib/steps.mjs";

let lock = null;
let opening = null;
let ended = null;
let worker = null;

main(async () => {
  loadEnvironmentFile();
  const embedded = externalUrls(process.env) === null;
  const { server: leftServer, worker: leftWorker } = readRecord(startLock) ?? {};
  lock = takeLock(startLock);
  if (!lock) return sayAlreadyRunning();
  let serving = false;
  const stop = onStopRequest(async (code) => {
    await end();
    return serving ? 0 : code;
  });
  try {
    if ([leftServer, leftWorker].filter(endLeftover).length > 0) printLine("  A server left behind by an interrupted start was ended.");
    await step("Install packages", installPackages);
    const place = await chooseAddress(embedded);
    const database = await prepare(place.address);
    if (place.port !== place.wanted) printLine(`  Port ${place.wanted} is taken; using ${place.port}.`);
    let server;
    const record = { address: place.address };
    const note = (name) => (pid) => lock.update(Object.assign(record, { [name]: identify(pid) }));
    await step("Start the server", async () => void (server = await serve(database, place, note("server"))));
    worker = keepWorker(database, place.address, note("worker"));
    serving = true;
    printLine(greeting(place.address, embedded));
    const result = await server.ended;
    throw new Error(`The server ended by itself (${result}).`);
  } catch (error) {
    if (stop.requested) await stop.never;
    await end();
    throw error;
  }
});

/** Builds the application while the database starts; the seed needs the generated client and the migrated database. */
async function prepare(address) {
  const client = step("Generate the database client", generateClient);
  const migrated = step("Start the database", async () => {
    opening = openDatabase();
    return (await opening).embedded ? "embedded PostgreSQL" : "external server";
  }).then(() => step("Migrate the database", async () => migrate(await opening)));
  const built = client.then(() => step("Build the application", buildApplication));
  const filled = Promise.all([client, migrated]).then(async () => {
    const database = await opening;
    await step("Seed the database", () => seed(database, address, dataFolder));
  });
  await Promise.all([built, filled]);
  return opening;
}

/** Stops whatever runs, last the database; once, however often it is asked for. */
function end() {
  ended ??= (async () => {
    worker?.stop();
    await endCommands();
    await (await opening?.catch(() => null))?.close();
    lock.release();
  })();
  return ended;
}

function endLeftover(server) {
  if (!isSameProcess(server)) return false;
  signalGroup(server.pid, "SIGKILL");
  return true;
}

function sayAlreadyRunning() {
  const holder = lockHolder(startLock);
  const where = holder?.address ? `at ${holder.address}` : "and is still preparing";
  console.error(`\`npm start\` of this checkout runs already (process ${holder?.pid}) ${where}.`);
  return 1;
}

function greeting(address, embedded) {
  const accounts = embedded ? accountsTable(dataFolder) : "";
  const table = accounts ? `\nDemonstration accounts\n${accounts}\n` : "";
  return `${table}\nOpen ${address}\nCtrl-C stops the server${embedded ? " and the database" : ""}.`;
}
