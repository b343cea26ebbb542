// Imports files as the worker does, in this one process, and prints what each step took: import-files.ts STEPS FILE...
import path from "node:path";
import { DEMONSTRATION_PEOPLE } from "@/prisma/seed/demonstration-people";
import { accountScope } from "@/lib/access/scope-outside-requests";
import { approveImport } from "@/lib/imports/commands/approve-import";
import { stageImport } from "@/lib/imports/commands/stage-import";
import { loadImportRecord } from "@/lib/imports/load-import-record";
import { runImport } from "@/lib/jobs/run-import";
import { RTT_LIMITS } from "@/lib/observations/sources/rtt-full-csv/source";
import { closeDatabase } from "@/lib/platform/database/client";

/** Seconds of each step; null where it was not taken. */
export interface ImportedFile {
  readonly file: string;
  readonly state: string;
  readonly rowsRead: number;
  /** From the file on disk to a preview. */
  readonly checked: number | null;
  /** From an approved import to its figures in force: read again, resolved, compared and written. */
  readonly published: number | null;
  readonly details: number;
  readonly figures: number;
}

// The bench imports made-up extracts several times as long as any that the product takes in.
Object.assign(RTT_LIMITS, { maxBytes: 800_000_000, maxRows: 1_500_000 });

const [bringer, approver] = DEMONSTRATION_PEOPLE.filter(({ role }) => role === "national_oversight");

async function scopeOf(email: string | undefined) {
  const scope = await accountScope(email ?? "", "import:stage", "import:approve");
  if (!scope) throw new Error("The demonstration lacks an account that may import");
  return scope;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** `check` stages, checks and approves; `publish` publishes what was approved; `all` does both. */
async function importFile(steps: string, file: string): Promise<ImportedFile> {
  const [scope, second] = [await scopeOf(bringer?.email), await scopeOf(approver?.email)];
  let checked: number | null = null;
  let published: number | null = null;
  const fileName = path.basename(file);
  let importId = 0;
  const stage = async (): Promise<void> => {
    const staged = await stageImport.execute(scope, { path: file, fileName, publication: null, areaId: null, publishedOn: null, embargoUntil: null, here: true });
    if (!staged.ok) throw new Error(`${fileName}: ${staged.problems.map(({ message }) => message).join("; ")}`);
    importId = staged.value.importId;
  };
  if (steps === "publish") await stage();
  else checked = await timed(async () => stage().then(() => runImport(importId)));
  const before = await loadImportRecord(second, importId);
  if (before?.record.state === "checked") {
    const approved = await approveImport.execute(second, { importId, version: before.record.version, here: true });
    if (!approved.ok) throw new Error(`${fileName}: ${approved.problems.map(({ message }) => message).join("; ")}`);
  }
  if (steps !== "check") published = await timed(() => runImport(importId));
  const after = await loadImportRecord(second, importId);
  if (steps !== "check" && after?.record.state !== "published") throw new Error(`${fileName} is ${after?.record.state}: ${JSON.stringify(after?.report?.issues.slice(0, 3))}`);
  const { rowsRead = 0, details = 0, counts } = after?.report ?? {};
  return { file: fileName, state: after?.record.state ?? "", rowsRead, checked, published, details, figures: (counts?.new ?? 0) + (counts?.changed ?? 0) };
}

const [steps = "all", ...files] = process.argv.slice(2);
const imported: ImportedFile[] = [];
for (const file of files) imported.push(await importFile(steps, file));
await closeDatabase();
process.stdout.write(JSON.stringify(imported));
