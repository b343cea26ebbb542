// npm test: every check and every test, one line each, closing with "N passed, N failed".
// One part only: npm test -- unit (types, lint, imports, unused, unit, database, e2e, launcher)
import fs from "node:fs";
import path from "node:path";
import { onStopRequest } from "./lib/ending.mjs";
import { installPackages } from "./lib/install.mjs";
import { takeLock } from "./lib/lock-file.mjs";
import { main } from "./lib/main.mjs";
import { stateFolder } from "./lib/paths.mjs";
import { endCommands } from "./lib/run-logged.mjs";
import { printLine, step } from "./lib/steps.mjs";
import { suiteCounts } from "./lib/test-counts.mjs";
import { closeDatabases, plan } from "./lib/test-plan.mjs";

const total = { passed: 0, failed: 0 };
const failedSteps = [];
let stop;

main(async () => {
  const parts = process.argv.slice(2);
  const known = new Set(plan.map(({ part }) => part));
  const unknown = parts.find((part) => !known.has(part));
  if (unknown) throw new Error(`There is no part "${unknown}"; there are: ${[...known].join(", ")}.`);
  const lock = takeLock(path.join(stateFolder, "test.lock"));
  if (!lock) throw new Error("`npm test` of this checkout runs already.");
  stop = onStopRequest(async (code) => {
    await endAll();
    lock.release();
    return code;
  });
  fs.mkdirSync(path.join(stateFolder, "test"), { recursive: true, mode: 0o755 });
  await runCheck({ name: "install", title: "Install packages", run: installPackages });
  for (const turn of turns(chosen(parts))) {
    await inLanes(turn, async (entry) => {
      if (stop.requested) await stop.never;
      await (entry.report ? runSuite(entry) : runCheck(entry));
    });
  }
  if (stop.requested) await stop.never;
  await endAll();
  lock.release();
  if (failedSteps.length > 0) printLine(`\nFailed: ${failedSteps.map(({ title }) => title).join(", ")}`);
  printLine(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});

/** The steps of the parts asked for, with the steps they need, in order; without parts all steps. */
function chosen(parts) {
  if (parts.length === 0) return plan;
  const wanted = new Set();
  const want = (entry) => {
    wanted.add(entry.name);
    (entry.needs ?? []).forEach((name) => want(plan.find((other) => other.name === name)));
  };
  plan.filter(({ part }) => parts.includes(part)).forEach(want);
  return plan.filter(({ name }) => wanted.has(name));
}

/** Steps in their order, those of one turn together. */
function turns(entries) {
  return entries.reduce((made, entry) => {
    const last = made.at(-1);
    if (entry.turn && entry.turn === last?.at(-1).turn) last.push(entry);
    else made.push([entry]);
    return made;
  }, []);
}

/** Works off a turn, two steps at a time. */
async function inLanes(turn, work) {
  const left = [...turn];
  const lane = async () => {
    for (let entry = left.shift(); entry; entry = left.shift()) await work(entry);
  };
  await Promise.all([lane(), lane()]);
}

async function runCheck(entry) {
  const passed = await attempt(entry, entry.run);
  add(entry, { passed: passed ? 1 : 0, failed: passed ? 0 : 1 });
}

async function runSuite(entry) {
  fs.rmSync(entry.report, { force: true });
  let counts = null;
  const passed = await attempt(entry, async () => {
    try {
      await entry.run();
    } finally {
      counts = entry.count(entry.report);
    }
    if (!counts) throw new Error("No result file was written.");
    return `${counts.passed} passed, ${counts.failed} failed`;
  });
  add(entry, suiteCounts(counts, passed));
}

/** @returns whether the work was done; its error is printed, and later steps go on */
async function attempt({ title, needs = [] }, work) {
  try {
    await step(title, async () => {
      const missing = ["install", ...needs].map((name) => failedSteps.find((failed) => failed.name === name)).find(Boolean);
      if (missing) throw new Error(`Not run, because a step before it failed: ${missing.title}.`);
      return await work();
    });
    return true;
  } catch (error) {
    if (!stop.requested) printLine(`\n${error.message}\n`);
    return false;
  }
}

function add(entry, { passed, failed }) {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failedSteps.push(entry);
}

async function endAll() {
  await endCommands("SIGINT"); // the signal on which Playwright also ends the server and the browsers it started
  await closeDatabases();
}
