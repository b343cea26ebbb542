import fs from "node:fs";
import path from "node:path";
import type { Report } from "../lib/bar";
import { undoLater } from "../lib/clean-up";
import { median, spread } from "../lib/measure";
import { benchFolder, type Database } from "../lib/setting";
import { withClient } from "../lib/sql";
import { copyExtract, copyWritten, createExtractTable, rowsAsWritten, unpackTo } from "./extract-rows";
import { importInChild, withEmptyCopy } from "./import-in-child";
import { rttZip } from "./official-files";

const NAME = "rows a second of the waiting times extract, against a bare COPY of its rows";
const ROUNDS = 5;
const BAR = 0.25;

/**
 * Publishes the real extract in a process of its own, in turns with a bare COPY of the extract and one of the rows that were
 * written. An import counts from an approved file to its figures in force: read, resolved, compared and written.
 */
export async function measureRate(report: Report, database: Database): Promise<void> {
  const zip = rttZip();
  if (zip === null) return report.skip(NAME, "no RTT zip in ../shared/data/rtt");
  const csv = path.join(benchFolder, "extract.csv");
  const remove = undoLater(async () => fs.rmSync(csv, { force: true }));
  try {
    await unpackTo(zip, csv);
    const rounds: { readonly imported: number; readonly extract: number; readonly written: number }[] = [];
    let [rows, details, megabytes] = [0, 0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      await withEmptyCopy(database, async (copy) => {
        await importInChild(copy, "check", [zip]);
        await withClient(copy.ownerUrl, async (client) => {
          await createExtractTable(client, headingsOf(csv));
          const before = await copyExtract(client, csv);
          const child = await importInChild(copy, "publish", [zip]);
          const after = await copyExtract(client, csv);
          const [file] = child.files;
          const lines = await rowsAsWritten(client);
          rounds.push({ imported: file?.published ?? NaN, extract: (before + after) / 2, written: await copyWritten(client, lines) });
          [rows, details, megabytes] = [file?.rowsRead ?? 0, (file?.details ?? 0) + (file?.figures ?? 0), Math.max(megabytes, child.megabytes)];
        });
      });
    }
    const of = (key: "imported" | "extract" | "written"): readonly number[] => rounds.map((round) => round[key]);
    const ratios = rounds.map(({ extract, imported }) => extract / imported);
    const toWritten = rounds.map(({ written, imported }) => written / imported);
    const rate = (seconds: readonly number[], count: number): string => Math.round(count / median(seconds)).toLocaleString("en-GB");
    report.bar({
      name: NAME, figure: median(ratios), bar: BAR, sense: ">=", unit: "",
      detail: `median of rounds, ${spread(ratios)}; ${rows.toLocaleString("en-GB")} rows of 121 columns: import ${rate(of("imported"), rows)} rows a second, ${spread(of("imported"))} s; COPY ${rate(of("extract"), rows)}, ${spread(of("extract"))} s`,
    });
    console.log(`     the same import against a bare COPY of the ${details.toLocaleString("en-GB")} figures it wrote, into their columns without keys: ${median(toWritten).toFixed(2)} of the time (${spread(of("written"))} s); greatest resident set ${megabytes.toFixed(0)} MB`);
  } finally {
    await remove();
  }
}

function headingsOf(csv: string): readonly string[] {
  const head = Buffer.alloc(8192);
  const file = fs.openSync(csv, "r");
  fs.readSync(file, head);
  fs.closeSync(file);
  return (head.toString("utf8").split("\n")[0] ?? "").replace("\uFEFF", "").trim().split(",");
}
