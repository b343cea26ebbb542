import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileResponse } from "@/lib/entry/file-response";
import { cellDifferences, openedByLibreOffice } from "./libreoffice";
import { differences, numberColumns, readingOf } from "./reading";
import { findReader, READERS } from "./readers";
import { sampleFile } from "./sample-file";

const LIBREOFFICE = { probes: [["soffice", "--version"], ["libreoffice", "--version"], ["/Applications/LibreOffice.app/Contents/MacOS/soffice", "--version"]] } as const;

/** Opens a download in the programs of this machine and holds rows, sums, types and codes against the figures; 1 where any differs. */
async function main(): Promise<number> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "verify-downloads-"));
  try {
    for (const format of ["csv", "xlsx", "ods"] as const) fs.writeFileSync(path.join(folder, `sample.${format}`), Buffer.from(await (await fileResponse(sampleFile, format)).arrayBuffer()));
    let failed = 0;
    const missing: string[] = [];
    const tell = (what: string, faults: readonly string[]): void => {
      failed += faults.length === 0 ? 0 : 1;
      process.stdout.write(`${faults.length === 0 ? "same" : "DIFFERENT"}: ${what}\n${faults.map((fault) => `  ${fault}\n`).join("")}`);
    };
    const check = (what: string, work: () => readonly string[]): void => {
      try {
        tell(what, work());
      } catch (error) {
        tell(what, [(error as Error).message]);
      }
    };
    for (const reader of READERS) {
      const command = findReader(reader);
      if (command === null) missing.push(reader.name);
      else check(`${reader.name}, CSV`, () => differences(reader.read(command, path.join(folder, "sample.csv"), numberColumns(sampleFile)), readingOf(sampleFile)));
    }
    const office = findReader(LIBREOFFICE);
    if (office === null) missing.push("LibreOffice");
    else for (const format of ["csv", "xlsx", "ods"]) check(`LibreOffice, ${format.toUpperCase()}`, () => cellDifferences(openedByLibreOffice(office, folder, path.join(folder, `sample.${format}`), sampleFile), sampleFile));
    if (missing.length > 0) process.stdout.write(`not on this machine, so not tried: ${missing.join(", ")}\n`);
    return failed === 0 ? 0 : 1;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
