import "server-only";
import { open } from "node:fs/promises";
import { confidentially, databaseFor } from "@/lib/access/database-for";
import type { ImportPermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { ImportCounts } from "@/lib/observations/domain/release-draft";
import { IMPORTS_A_PAGE } from "./domain/import-list";
import type { ImportReport } from "./domain/import-report";
import type { ImportRecord } from "./domain/import-record";
import type { ImportProgress, ImportState } from "./domain/import-state";

const RECORD = `
  i.id, i.state, i.version, i.area_id AS "areaId", i.file_name AS "fileName", i.byte_size AS "byteSize", i.sha256, i.publication,
  i.published_on::text AS "publishedOn", to_json(i.embargo_until) #>> '{}' AS "embargoUntil", i.staged_by_id::text AS "stagedById", i.staged_by AS "stagedBy",
  to_json(i.staged_at) #>> '{}' AS "stagedAt", i.title, to_json(i.checked_at) #>> '{}' AS "checkedAt", i.fingerprint, i.decided_by AS "decidedBy",
  to_json(i.decided_at) #>> '{}' AS "decidedAt", i.reason, i.release_id AS "releaseId", to_json(i.ended_at) #>> '{}' AS "endedAt",
  i.progress_step AS "progressStep", i.progress_rows AS "progressRows", w.withdrawn_on::text AS "withdrawnOn", w.reason AS "withdrawalReason"
  FROM import i LEFT JOIN release_withdrawal w ON w.release_id = i.release_id`;

const OPEN: readonly ImportState[] = ["staged", "checked", "approved"];

/** Imports within reach, newest first, those not yet decided before all others; and how many there are. */
export function findImports<P extends ImportPermission>(scope: Scope<P>, { onlyOpen, page }: { readonly onlyOpen: boolean; readonly page: number }): Promise<{ readonly imports: readonly (ImportRecord & { readonly counts: ImportCounts | null })[]; readonly total: number }> {
  return confidentially(scope, async (transaction) => {
    const open = OPEN as string[];
    const imports = await transaction.$queryRawUnsafe<(ImportRecord & { readonly counts: ImportCounts | null })[]>(
      `SELECT i.report -> 'counts' AS counts, ${RECORD} WHERE NOT $2 OR i.state = ANY($1) ORDER BY (i.state = ANY($1)) DESC, i.id DESC LIMIT ${IMPORTS_A_PAGE} OFFSET $3`, open, onlyOpen, (page - 1) * IMPORTS_A_PAGE);
    const [counted] = await transaction.$queryRawUnsafe<{ total: number }[]>("SELECT count(*)::int AS total FROM import WHERE NOT $2 OR state = ANY($1)", open, onlyOpen);
    return { imports, total: counted?.total ?? 0 };
  });
}

/** One import within reach with what its check found; null where there is none. */
export function findImport<P extends ImportPermission>(scope: Scope<P>, importId: number): Promise<{ readonly record: ImportRecord; readonly report: ImportReport | null } | null> {
  return confidentially(scope, async (transaction) => {
    const [row] = await transaction.$queryRawUnsafe<(ImportRecord & { readonly report: ImportReport | null })[]>(`SELECT i.report, ${RECORD} WHERE i.id = $1`, importId);
    if (!row) return null;
    const { report, ...record } = row;
    return { record, report };
  });
}

/** Where one import within reach stands, and how far the worker is; null where there is none. */
export function findProgress<P extends ImportPermission>(scope: Scope<P>, importId: number): Promise<ImportProgress | null> {
  return confidentially(scope, async (transaction) => {
    const [row] = await transaction.$queryRaw<ImportProgress[]>`SELECT state, version, progress_step AS step, progress_rows AS rows FROM import WHERE id = ${importId}`;
    return row ?? null;
  });
}

/** The same for a decision about it: nobody else decides until the open transaction ends. */
export async function lockImport<P extends ImportPermission>(scope: Scope<P>, importId: number): Promise<ImportRecord | null> {
  const database = databaseFor(scope);
  const locked = await database.$queryRaw<object[]>`SELECT id FROM import WHERE id = ${importId} FOR UPDATE`;
  if (locked.length === 0) return null;
  const [row] = await database.$queryRawUnsafe<ImportRecord[]>(`SELECT ${RECORD} WHERE i.id = $1`, importId);
  return row ?? null;
}

/** The import of the same bytes that waits for a decision; null where there is none. */
export async function findOpenImport<P extends ImportPermission>(scope: Scope<P>, sha256: string, areaId: number | null): Promise<number | null> {
  const [row] = await databaseFor(scope).$queryRaw<{ id: number }[]>`
    SELECT id FROM import WHERE sha256 = ${sha256} AND coalesce(area_id, 0) = ${areaId ?? 0} AND state IN ('staged', 'checked', 'approved')`;
  return row?.id ?? null;
}

/** The newest import within reach of these bytes that waits for a decision; null where there is none. */
export function findOpenImportOfBytes<P extends ImportPermission>(scope: Scope<P>, sha256: string): Promise<number | null> {
  return confidentially(scope, async (transaction) => {
    const [row] = await transaction.$queryRaw<{ id: number }[]>`SELECT id FROM import WHERE sha256 = ${sha256} AND state IN ('staged', 'checked', 'approved') ORDER BY id DESC LIMIT 1`;
    return row?.id ?? null;
  });
}

export interface NewImport extends Pick<ImportRecord, "areaId" | "fileName" | "byteSize" | "sha256" | "publication" | "publishedOn" | "embargoUntil" | "stagedById" | "stagedBy"> {
  /** Where the file lies. */
  readonly path: string;
}

const CHUNK = 1_000_000;

/**
 * Keeps a file and its record.
 * @returns the id, or null where the same bytes wait for a decision already
 * @throws Error when the file is not the one described, or the disk fails
 */
export async function insertImport<P extends ImportPermission>(scope: Scope<P>, { path, ...record }: NewImport): Promise<number | null> {
  const database = databaseFor(scope);
  const [row] = await database.$queryRaw<{ id: number }[]>`
    INSERT INTO import (state, area_id, file_name, byte_size, sha256, publication, published_on, embargo_until, staged_by_id, staged_by)
    VALUES ('staged', ${record.areaId}, ${record.fileName}, ${record.byteSize}, ${record.sha256}, ${record.publication}, ${record.publishedOn}::date, ${record.embargoUntil}::timestamptz, ${record.stagedById}::uuid, ${record.stagedBy})
    ON CONFLICT DO NOTHING RETURNING id`;
  if (!row) return null;
  const file = await open(path);
  try {
    let kept = 0;
    for (let position = 0; ; position += 1) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK), 0, CHUNK, null);
      if (bytesRead === 0) break;
      kept += bytesRead;
      await database.$executeRaw`INSERT INTO import_chunk (import_id, position, bytes) VALUES (${row.id}, ${position}, ${buffer.subarray(0, bytesRead)})`;
    }
    if (kept !== record.byteSize) throw new Error(`The file changed while it was kept: ${kept} bytes of ${record.byteSize}`);
  } finally {
    await file.close();
  }
  return row.id;
}

/** One piece of an import's file; null after the last. */
export function findChunk<P extends ImportPermission>(scope: Scope<P>, importId: number, position: number): Promise<Uint8Array | null> {
  return confidentially(scope, async (transaction) => {
    const [row] = await transaction.$queryRaw<{ bytes: Uint8Array }[]>`SELECT bytes FROM import_chunk WHERE import_id = ${importId} AND position = ${position}`;
    return row?.bytes ?? null;
  });
}

/** Lets go of the bytes of an import that has ended. */
export async function deleteChunks<P extends ImportPermission>(scope: Scope<P>, importId: number): Promise<void> {
  await databaseFor(scope).$executeRaw`DELETE FROM import_chunk WHERE import_id = ${importId}`;
}

export interface ImportChange {
  readonly state: ImportState;
  readonly title?: string | null;
  readonly report?: ImportReport;
  readonly fingerprint?: string | null;
  readonly decidedById?: string | null;
  readonly decidedBy?: string;
  readonly reason?: string | null;
  readonly releaseId?: number | null;
}

/** Moves a locked import on: its version, the moments of the change, and what is given; the rest stays. */
export async function updateImport<P extends ImportPermission>(scope: Scope<P>, importId: number, { report, ...change }: ImportChange, { at, ended }: { readonly at: Date; readonly ended: boolean }): Promise<void> {
  await databaseFor(scope).import.update({
    where: { id: importId },
    data: {
      ...change, version: { increment: 1 }, progressStep: null, progressRows: null, endedAt: ended ? at : null,
      // A report is plain data; the generated type of JSON cannot say so.
      ...(report && { report: report as object, checkedAt: at }), ...(change.decidedBy !== undefined && { decidedAt: at }),
    },
    select: { id: true },
  });
}

/** Says what the worker is doing; no change of the import itself. */
export async function noteProgress<P extends ImportPermission>(scope: Scope<P>, importId: number, step: string, rows: number | null): Promise<void> {
  await databaseFor(scope).$executeRaw`UPDATE import SET progress_step = ${step}, progress_rows = ${rows} WHERE id = ${importId} AND state IN ('staged', 'approved')`;
}

/** Imports that the worker has something to do for, oldest first. */
export function findWaiting<P extends ImportPermission>(scope: Scope<P>): Promise<readonly number[]> {
  return confidentially(scope, async (transaction) => (await transaction.$queryRaw<{ id: number }[]>`SELECT id FROM import WHERE state IN ('staged', 'approved') ORDER BY id`).map(({ id }) => id));
}
