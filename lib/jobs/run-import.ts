import "server-only";
import { systemScope } from "@/lib/access/scope-outside-requests";
import type { Scope } from "@/lib/access/scope";
import { noteProgress } from "@/lib/imports/commands/note-progress";
import { publishImport } from "@/lib/imports/commands/publish-import";
import { recordCheck } from "@/lib/imports/commands/record-check";
import { MOST_CHANGES, MOST_NEW, type ImportReport } from "@/lib/imports/domain/import-report";
import { loadImportRecord, type ImportAnswer } from "@/lib/imports/load-import-record";
import { loadStagedFile } from "@/lib/imports/load-staged-file";
import { loadImport, type ImportAccepted, type ImportRefused } from "@/lib/observations/load-import";

const WORKER = "Import worker";
/** Milliseconds between two notes of progress. */
const NOTE_EVERY = 1_000;

/**
 * Does what an import waits for: checks a staged file, or publishes an approved one. Anything else is left alone, so a job
 * may come twice. Reads the file again before it publishes, and writes in one transaction: whoever ends this program at any
 * point leaves the figures as they were before or as they are after.
 *
 * @throws Error when the database or the disk fails
 */
export async function runImport(importId: number): Promise<void> {
  const scope = await systemScope(WORKER, "import:stage", "import:approve");
  const answer = await loadImportRecord(scope, importId);
  if (answer?.record.state === "staged") await check(scope, answer);
  if (answer?.record.state === "approved") await publish(scope, answer);
}

type WorkerScope = Scope<"import:stage" | "import:approve">;

const read = (scope: WorkerScope, { record }: ImportAnswer): Promise<ImportAccepted | ImportRefused> =>
  loadStagedFile(scope, record.id, async (path) => {
    let noted = 0;
    const onRows = (rows: number): void => {
      if (performance.now() - noted < NOTE_EVERY) return;
      noted = performance.now();
      // Progress is of no consequence: should it fail, what matters fails too and says so.
      noteProgress.execute(scope, { importId: record.id, step: "Reading", rows }).catch(() => {});
    };
    await noteProgress.execute(scope, { importId: record.id, step: "Reading", rows: null });
    const { fileName, publication, publishedOn, embargoUntil, areaId } = record;
    return loadImport(scope, { path, fileName, publication, publishedOn, embargoUntil, areaId, onRows });
  });

async function check(scope: WorkerScope, answer: ImportAnswer): Promise<void> {
  const found = await read(scope, answer);
  const outcome = !found.accepted ? "refused" : hasNothingNew(found) ? "unchanged" : "checked";
  await recordCheck.execute(scope, {
    importId: answer.record.id, outcome, report: reportOf(found),
    title: found.accepted ? found.draft.publication.title : (found.source?.title ?? null),
    fingerprint: found.accepted && outcome === "checked" ? found.preview.fingerprint : null,
  });
}

async function publish(scope: WorkerScope, answer: ImportAnswer): Promise<void> {
  const found = await read(scope, answer);
  if (!found.accepted) {
    // What was readable when it was approved is not any more: a code or a metric it needs has gone.
    throw new Error(`The file is refused now: ${found.issues.find(({ severity }) => severity === "refusal")?.message ?? "no reason is known"}`);
  }
  await noteProgress.execute(scope, { importId: answer.record.id, step: "Writing", rows: found.rowsRead });
  const result = await publishImport.execute(scope, { importId: answer.record.id, draft: found.draft });
  // A conflict means that somebody cancelled it, or another worker was faster.
  if (!result.ok && result.problems.some(({ code }) => code !== "conflict")) throw new Error(result.problems.map(({ message }) => message).join(" "));
}

/** Parts are compared only when they are written, so a file that has any is worth a look. */
const hasNothingNew = ({ preview, draft }: ImportAccepted): boolean => preview.alreadyLoaded || (preview.counts.new + preview.counts.changed === 0 && draft.details.length === 0);

function reportOf(found: ImportAccepted | ImportRefused): ImportReport {
  const shared = { source: found.source?.id ?? null, periodEnd: found.periodEnd, issues: found.issues, unmatched: found.issues.flatMap(({ unmatched }) => unmatched ?? []) };
  if (!found.accepted) return { ...shared, rowsRead: 0, passedOver: {}, date: null, counts: null, details: 0, alreadyLoaded: false, changes: [], newFigures: [], added: [], outliers: [] };
  const { preview, draft, rowsRead, passedOver } = found;
  const { date, counts, alreadyLoaded, added, outliers } = preview;
  return { ...shared, rowsRead, passedOver, date, counts, alreadyLoaded, details: draft.details.length, changes: preview.changes.slice(0, MOST_CHANGES), newFigures: preview.newFigures.slice(0, MOST_NEW), added, outliers };
}
