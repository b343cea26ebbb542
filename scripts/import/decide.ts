import { accountScope } from "@/lib/access/scope-outside-requests";
import { approveImport } from "@/lib/imports/commands/approve-import";
import { cancelImport } from "@/lib/imports/commands/cancel-import";
import { rejectImport } from "@/lib/imports/commands/reject-import";
import { loadImportRecord, type ImportAnswer } from "@/lib/imports/load-import-record";
import { runImport } from "@/lib/jobs/run-import";
import { withdrawRelease } from "@/lib/observations/commands/withdraw-release";
import type { Problem } from "@/lib/shared/problem";
import type { Arguments } from "./read-arguments";
import { finding, finish, NOTHING, refuse, type Report } from "./report";

const refuseAll = (problems: readonly Problem[], json: boolean): number => refuse({ ...NOTHING, refused: problems.map(({ code, message }) => finding("", code, message)) }, json);
const notPermitted = (email: string, what: string): readonly Problem[] => [{ code: "not_permitted", message: `${email || "Nobody"} is no account that may ${what}: name one by --as EMAIL` }];

/** Approves an import as it is now, and publishes it. */
export async function approve(importNumber: string, { as, json }: Pick<Arguments, "as" | "json">): Promise<number> {
  const scope = await accountScope(as, "import:approve");
  if (!scope) return refuseAll(notPermitted(as, "approve imports"), json);
  const importId = Number(importNumber);
  const seen = Number.isSafeInteger(importId) ? await loadImportRecord(scope, importId) : null;
  const approved = await approveImport.execute(scope, { importId: importNumber, version: seen?.record.version ?? 1, here: true });
  if (!approved.ok) return refuseAll(approved.problems, json);
  await runImport(importId);
  const after = await loadImportRecord(scope, importId);
  if (after === null) throw new Error("The import is gone");
  return sayOutcome(after, json);
}

/** Prints what became of an approved import. */
export function sayOutcome({ record, report }: ImportAnswer, json: boolean): number {
  const counts = report?.counts ?? { new: 0, changed: 0, unchanged: 0, notAttributed: 0 };
  const said: Report = { ...NOTHING, import: record.id, state: record.state, publication: report?.source ?? null, period: report?.periodEnd ?? null, sha256: record.sha256, ...counts, published: record.state === "published" };
  if (record.state === "published") {
    if (!json) process.stdout.write(`Published as release ${record.releaseId}: new ${counts.new}, changed ${counts.changed}\n`);
    return finish(said, json);
  }
  if (record.state === "unchanged") {
    if (!json) process.stdout.write("Nothing new: nothing was stored (new 0, changed 0)\n");
    return finish({ ...said, new: 0, changed: 0 }, json);
  }
  return refuse({ ...said, refused: [finding(record.fileName, "conflict", record.reason ?? `Import ${record.id} was not published`)] }, json);
}

/** Rejects an import, or calls it off. */
export async function turnDown(what: "reject" | "cancel", importNumber: string, { as, reason, json }: Pick<Arguments, "as" | "reason" | "json">): Promise<number> {
  const done = async () => {
    if (what === "cancel") {
      const scope = await accountScope(as, "import:stage");
      return scope && cancelImport.execute(scope, { importId: importNumber });
    }
    const scope = await accountScope(as, "import:approve");
    const seen = scope && Number.isSafeInteger(Number(importNumber)) ? await loadImportRecord(scope, Number(importNumber)) : null;
    return scope && rejectImport.execute(scope, { importId: importNumber, version: seen?.record.version ?? 1, reason });
  };
  const result = await done();
  if (result === null) return refuseAll(notPermitted(as, `${what} imports`), json);
  if (!result.ok) return refuseAll(result.problems, json);
  if (!json) process.stdout.write(`Import ${importNumber} is ${what === "cancel" ? "cancelled" : "rejected"}\n`);
  return finish({ ...NOTHING, import: Number(importNumber), state: what === "cancel" ? "cancelled" : "rejected" }, json);
}

/** Withdraws a release by its number: 0 = withdrawn, 2 = refused. */
export async function withdraw(releaseId: string, { as, reason, json }: Pick<Arguments, "as" | "reason" | "json">): Promise<number> {
  const scope = await accountScope(as, "import:approve");
  if (!scope) return refuseAll(notPermitted(as, "withdraw releases"), json);
  const result = await withdrawRelease.execute(scope, { releaseId, reason });
  if (!result.ok) return refuseAll(result.problems, json);
  const { title, withdrawnOn } = result.value;
  process.stdout.write(json ? `${JSON.stringify(result.value)}\n` : `Withdrawn from ${withdrawnOn}: ${title}\n`);
  return 0;
}
