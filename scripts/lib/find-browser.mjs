import { spawnSync } from "node:child_process";
import { isRoot } from "./unprivileged-user.mjs";

const PLACES = {
  linux: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium"],
  darwin: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"],
};
const INSTALL = [
  ["apt-get", "update"],
  ["apt-get", "install", "-y", "--no-install-recommends", "chromium"],
];
const COMMAND = { linux: "sudo apt-get update && sudo apt-get install -y chromium", darwin: "brew install --cask chromium" };

/** The machine as the finder sees it; tests give another one. */
const thisMachine = {
  chosen: process.env.CHROMIUM_PATH,
  platform: process.platform,
  root: isRoot,
  runs: (file) => spawnSync(file, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0,
  install: ([command, ...args]) =>
    spawnSync(command, args, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0,
};

/**
 * A Chromium that runs: the one CHROMIUM_PATH names, one in the usual places, or, for root on Debian, one newly installed.
 * @param {typeof thisMachine} machine
 * @returns {string} the program's path
 * @throws with the one command to run when there is none
 */
export function findBrowser(machine = thisMachine) {
  if (machine.chosen) {
    if (machine.runs(machine.chosen)) return machine.chosen;
    throw new Error(`CHROMIUM_PATH names ${machine.chosen}, which does not run.`);
  }
  const usual = () => (PLACES[machine.platform] ?? []).find((file) => machine.runs(file));
  const found = usual();
  if (found) return found;
  if (machine.platform === "linux" && machine.root && INSTALL.every((command) => machine.install(command))) {
    const installed = usual();
    if (installed) return installed;
  }
  const command = COMMAND[machine.platform];
  throw new Error(
    "No Chromium was found for the browser tests. " +
      (command ? `Install one with: ${command}` : "Install one, and set CHROMIUM_PATH to its program."),
  );
}
