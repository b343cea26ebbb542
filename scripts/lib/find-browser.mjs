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

/** The path of a Chromium that runs, installed first where it may be; throws with the command to run when there is none. */
export const findBrowser = (machine = thisMachine) => findProgram(CHROMIUM, machine);
