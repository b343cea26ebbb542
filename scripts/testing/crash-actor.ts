// What people do in the crash tests, by messages: writes a file, brings it in, approves it, tries it again.
import { accountScope } from "@/lib/access/scope-outside-requests";
import { approveImport } from "@/lib/imports/commands/approve-import";
import { retryImport } from "@/lib/imports/commands/retry-import";
import { stageImport } from "@/lib/imports/commands/stage-import";
import { loadImportRecord } from "@/lib/imports/load-import-record";
import { buildRttCsv } from "@/lib/observations/sources/rtt-full-csv/fixtures/build-rtt-csv";
import { writeFile } from "node:fs/promises";

interface Question {
  readonly ask: "build" | "stage" | "look" | "approve" | "retry";
  readonly path: string;
  readonly importId: number;
  readonly version: number;
  /** Pathways over 65 weeks, so that each file revises the one before. */
  readonly over: number;
  readonly publishedOn: string;
}

const [FIRST = "", SECOND = ""] = process.argv.slice(2);
/** Rows enough that reading takes a while, at providers of no register. */
const PROVIDERS = 3_000;

async function scopeOf(email: string) {
  const scope = await accountScope(email, "import:stage", "import:approve");
  if (!scope) throw new Error(`${email} may not import`);
  return scope;
}

async function answer({ ask, path, importId, version, over, publishedOn }: Question): Promise<unknown> {
  if (ask === "build") {
    const providers = Array.from({ length: PROVIDERS }, (_, index) => `Z${index}`);
    const rows = providers.flatMap((provider, index) => ["C_110", "C_999"].map((treatment) => ({ icb: "QR1", provider, treatment, weeks: { 0: 5, 66: index < over ? 1 : 0 } })));
    return writeFile(path, buildRttCsv(rows));
  }
  if (ask === "stage") return stageImport.execute(await scopeOf(FIRST), { path, fileName: "crash.csv", publication: null, areaId: null, publishedOn, embargoUntil: null });
  if (ask === "look") return loadImportRecord(await scopeOf(SECOND), importId).then((found) => found?.record ?? null);
  if (ask === "approve") return approveImport.execute(await scopeOf(SECOND), { importId, version });
  return retryImport.execute(await scopeOf(FIRST), { importId });
}

process.on("message", (question: Question) => {
  answer(question).then((value) => process.send?.({ ok: true, value: value ?? null }), (error: unknown) => process.send?.({ ok: false, message: String(error) }));
});
process.on("disconnect", () => process.exit(0));
