import { findProgram, thisMachine } from "./find-program.mjs";

const CHROMIUM = {
  name: "Chromium",
  use: "browser tests",
  variable: "CHROMIUM_PATH",
  version: ["--version"],
  places: {
    linux: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium"],
    darwin: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"],
  },
  package: "chromium",
  command: { linux: "sudo apt-get update && sudo apt-get install -y chromium", darwin: "brew install --cask chromium" },
};

/** Chromium without windows: the same pages for a quarter less of the processor. */
const HEADLESS = { ...CHROMIUM, places: { linux: ["/usr/bin/chromium-headless-shell"] }, package: "chromium-headless-shell" };

/**
 * The path of a Chromium that runs, installed first where it may be: the one without windows, where there is one, before all others.
 * @throws with the command to run when there is none
 */
export function findBrowser(machine = thisMachine) {
  try {
    return findProgram(HEADLESS, machine);
  } catch {
    return findProgram(CHROMIUM, machine);
  }
}
