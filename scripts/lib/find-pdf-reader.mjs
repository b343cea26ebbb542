import { findProgram, thisMachine } from "./find-program.mjs";

const POPPLER = {
  name: "Poppler (pdftotext)",
  use: "tests that read packs",
  version: ["-v"],
  places: { linux: ["pdftotext"], darwin: ["pdftotext"] },
  package: "poppler-utils",
  command: { linux: "sudo apt-get update && sudo apt-get install -y poppler-utils", darwin: "brew install poppler" },
};

/** Makes sure that Poppler's programs run, installing them where it may; throws with the command to run when they cannot. */
export const findPdfReader = (machine = thisMachine) => findProgram(POPPLER, machine);
