import path from "node:path";
import { buildApplication, generateClient } from "./build.mjs";
import { openDatabase, removeDatabase } from "./database.mjs";
import { maintenanceEnvironment, plainEnvironment } from "./environment.mjs";
import { findBrowser } from "./find-browser.mjs";
import { findPdfReader } from "./find-pdf-reader.mjs";
import { migrate } from "./migrate.mjs";
import { packageCommand, stateFolder } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { runLogged } from "./run-logged.mjs";
import { seed } from "./seed.mjs";
import { nodeTestCounts, playwrightCounts, vitestCounts } from "./test-counts.mjs";

const resultFile = (name) => path.join(stateFolder, "test", `${name}.result`);
const databases = new Map();
let e2eAddress;

const environment = () => ({ ...plainEnvironment(), CI: "true" });
const command = (name, ...line) => () => runLogged(name, [packageCommand(line[0]), ...line.slice(1)], environment());

/**
 * The steps of `npm test`, in order. `part` is what a filter names; `needs` are steps that must have passed;
 * a step with `report` is a suite whose tests are counted, every other step counts as one check.
 */
export const plan = [
  { name: "generate", title: "Generate the database client", part: "prepare", run: generateClient },
  { name: "types", title: "Type check", part: "types", needs: ["generate"], run: typeCheck },
  { name: "lint", title: "Lint", part: "lint", run: command("lint", "eslint", ".", "--max-warnings", "0") },
  { name: "imports", title: "Import rules", part: "imports", run: importRules },
  { name: "unused", title: "Unused code", part: "unused", run: command("unused", "knip", "--no-progress") },
  suite("unit", "Unit tests", "unit", ["generate"], unitTests),
  { name: "test-database", title: "Make the test database", part: "database", run: () => freshDatabase("database") },
  suite("database", "Database tests", "database", ["generate", "test-database"], databaseTests),
  { name: "build", title: "Build the application", part: "e2e", needs: ["generate"], run: buildApplication },
  { name: "e2e-database", title: "Make and seed the e2e database", part: "e2e", needs: ["generate"], run: seedEndToEnd },
  suite("e2e", "End-to-end tests", "e2e", ["build", "e2e-database"], endToEndTests, playwrightCounts),
  suite("launcher", "Launcher tests", "launcher", [], launcherTests, nodeTestCounts),
];

/** Stops the databases that the steps started. */
export const closeDatabases = () => Promise.all([...databases.values()].map((database) => database.close()));

function suite(name, title, part, needs, run, count = vitestCounts) {
  return { name, title, part, needs, run, report: resultFile(name), count };
}

async function typeCheck() {
  await runLogged("route-types", [packageCommand("next"), "typegen"], environment());
  await runLogged("types", [packageCommand("tsc"), "--noEmit"], environment());
}

function importRules() {
  const folders = ["app", "components", "lib", "prisma", "scripts", "e2e", "bench"];
  return runLogged("imports", [packageCommand("depcruise"), "--config", ".dependency-cruiser.cjs", ...folders], environment());
}

function vitest(project, env) {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${resultFile(project)}`];
  return runLogged(project, [packageCommand("vitest"), "run", "--project", project, ...reporters], env);
}

function unitTests() {
  findPdfReader();
  return vitest("unit", environment());
}

/** A new, migrated database in a folder of the tests' own: the demonstration data is never touched. */
async function freshDatabase(name) {
  const folder = databaseFolder(name);
  await removeDatabase(folder);
  const database = await openDatabase({ folder, embedded: true });
  databases.set(name, database);
  await migrate(database);
}

const databaseFolder = (name) => path.join(stateFolder, "test", name);

function databaseTests() {
  const env = maintenanceEnvironment(databases.get("database"), "http://127.0.0.1:3000");
  return vitest("database", { ...env, CI: "true", OVERSIGHT_DATA_DIR: databaseFolder("database") });
}

async function seedEndToEnd() {
  await freshDatabase("e2e");
  e2eAddress = `http://127.0.0.1:${await freePort()}`;
  await seed(databases.get("e2e"), e2eAddress, databaseFolder("e2e"));
}

/** playwright.config.ts starts the built server itself, on E2E_PORT. */
function endToEndTests() {
  findPdfReader();
  const { hostname, port } = new URL(e2eAddress);
  const env = {
    ...maintenanceEnvironment(databases.get("e2e"), e2eAddress),
    CI: "true",
    CHROMIUM_PATH: findBrowser(),
    E2E_PORT: port,
    PORT: port,
    HOSTNAME: hostname,
    OVERSIGHT_DATA_DIR: databaseFolder("e2e"),
    PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile("e2e"),
  };
  return runLogged("e2e", [packageCommand("playwright"), "test", "--reporter=list,json"], env);
}

function launcherTests() {
  const files = ["scripts/launcher.node-test.mjs", "scripts/crash.node-test.mjs", "scripts/lib/find-program.node-test.mjs", "scripts/lib/test-counts.node-test.mjs"];
  const reporters = [
    ...["--test-reporter=spec", "--test-reporter-destination=stdout"],
    ...["--test-reporter=tap", `--test-reporter-destination=${resultFile("launcher")}`],
  ];
  return runLogged("launcher", [process.execPath, "--test", ...reporters, ...files], environment());
}
