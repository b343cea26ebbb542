import { spawnSync } from "node:child_process";
import { isRoot } from "./unprivileged-user.mjs";

/** The machine as the finder sees it; tests give another one. */
export const thisMachine = {
  environment: process.env,
  platform: process.platform,
  root: isRoot,
  runs: (file, args) => spawnSync(file, args, { stdio: "ignore", timeout: 30_000 }).status === 0,
  install: ([command, ...args]) =>
    spawnSync(command, args, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0,
};

/**
 * A program that runs: the one an environment variable names, one in the usual places, or, for root on Debian, one newly installed.
 * @param {{ name: string, use: string, version: string[], places: Record<string, string[]>, package: string,
 *   command: Record<string, string>, variable?: string }} wanted
 * @param {typeof thisMachine} machine
 * @returns {string} the program's path
 * @throws with the one command to run when there is none
 */
export function findProgram(wanted, machine) {
  const runs = (file) => machine.runs(file, wanted.version);
  const chosen = wanted.variable && machine.environment[wanted.variable];
  if (chosen) {
    if (runs(chosen)) return chosen;
    throw new Error(`${wanted.variable} names ${chosen}, which does not run.`);
  }
  const usual = () => (wanted.places[machine.platform] ?? []).find(runs);
  const found = usual();
  if (found) return found;
  if (machine.platform === "linux" && machine.root) {
    const commands = [
      ["apt-get", "update"],
      ["apt-get", "install", "-y", "--no-install-recommends", wanted.package],
    ];
    const installed = commands.every((command) => machine.install(command)) && usual();
    if (installed) return installed;
  }
  const command = wanted.command[machine.platform];
  const variable = wanted.variable ? `, and set ${wanted.variable} to its program` : "";
  throw new Error(`No ${wanted.name} was found for the ${wanted.use}. ${command ? `Install one with: ${command}` : `Install one${variable}.`}`);
}
