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
/** What leaves its database with figures of its own, or with one administrator, for a while. */
const ALONE = [...["embargo", "imports", "questions", "home", "last administrator"].map((name) => `--project=${name}`), "--no-deps", "--workers=1"];
const databases = new Map();
/** Where each end-to-end suite's own server answers. */
const addresses = new Map();

const environment = () => ({ ...plainEnvironment(), CI: "true" });
const command = (name, ...line) => () => runLogged(name, [packageCommand(line[0]), ...line.slice(1)], environment());

/**
 * The steps of `npm test`, in order. `part` is what a filter names; `needs` are steps that must have passed;
 * a step with `report` is a suite whose tests are counted, every other step counts as one check;
 * steps of one `turn` do not need one another, and run two at a time.
 */
export const plan = [
  { name: "generate", title: "Generate the database client", part: "prepare", run: generateClient },
  { name: "route-types", title: "Generate the types of routes", part: "types", run: command("route-types", "next", "typegen") },
  { name: "lint", title: "Lint", part: "lint", turn: "checks", run: command("lint", "eslint", ".", "--max-warnings", "0") },
  { name: "types", title: "Type check", part: "types", turn: "checks", needs: ["generate", "route-types"], run: command("types", "tsc", "--noEmit") },
  { name: "imports", title: "Import rules", part: "imports", turn: "checks", run: importRules },
  { name: "unused", title: "Unused code", part: "unused", turn: "checks", run: command("unused", "knip", "--no-progress") },
  { ...suite("launcher", "Launcher tests", "launcher", [], launcherTests, nodeTestCounts), turn: "checks" },
  suite("unit", "Unit tests", "unit", ["generate"], unitTests),
  { name: "test-database", title: "Make the test database", part: "database", run: () => freshDatabase("database") },
  suite("database", "Database tests", "database", ["generate", "test-database"], databaseTests),
  { name: "programs", title: "Find the browser and the PDF reader", part: "e2e", turn: "served", run: findPrograms },
  { name: "build", title: "Build the application", part: "e2e", turn: "served", needs: ["generate"], run: buildApplication },
  { name: "e2e-databases", title: "Make and seed the e2e databases", part: "e2e", turn: "served", needs: ["generate"], run: seedEndToEnd },
  endToEnd("e2e", "End-to-end tests", "--project=journeys"),
  endToEnd("e2e-alone", "End-to-end tests, one at a time", ...ALONE),
];

/** Stops the databases that the steps started. */
export const closeDatabases = () => Promise.all([...databases.values()].map((database) => database.close()));

function suite(name, title, part, needs, run, count = vitestCounts) {
  return { name, title, part, needs, run, report: resultFile(name), count };
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
  for (const name of ["e2e", "e2e-alone"]) {
    await freshDatabase(name);
    addresses.set(name, `http://127.0.0.1:${await freePort()}`);
    await seed(databases.get(name), addresses.get(name), databaseFolder(name));
  }
}

/** A suite of Playwright's with a database and a server of its own, which playwright.config.ts starts on E2E_PORT. */
function endToEnd(name, title, ...choice) {
  return { ...suite(name, title, "e2e", ["programs", "build", "e2e-databases"], () => endToEndTests(name, choice), playwrightCounts), turn: "e2e" };
}

let browser;

/** Each installs what is missing, which no two may do at once. */
async function findPrograms() {
  browser = findBrowser();
  findPdfReader();
}

function endToEndTests(name, choice) {
  const { hostname, port } = new URL(addresses.get(name));
  const env = {
    ...maintenanceEnvironment(databases.get(name), addresses.get(name)),
    CI: "true",
    CHROMIUM_PATH: browser,
    E2E_PORT: port,
    PORT: port,
    HOSTNAME: hostname,
    OVERSIGHT_DATA_DIR: databaseFolder(name),
    PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile(name),
  };
  return runLogged(name, [packageCommand("playwright"), "test", "--reporter=list,json", `--output=test-results/${name}`, ...choice], env);
}

function launcherTests() {
  const files = ["scripts/launcher.node-test.mjs", "scripts/crash.node-test.mjs", "scripts/lib/find-program.node-test.mjs", "scripts/lib/test-counts.node-test.mjs"];
  const reporters = [
    ...["--test-reporter=spec", "--test-reporter-destination=stdout"],
    ...["--test-reporter=tap", `--test-reporter-destination=${resultFile("launcher")}`],
  ];
  return runLogged("launcher", [process.execPath, "--test", ...reporters, ...files], environment());
}
