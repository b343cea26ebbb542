import "server-only";
import type { ImportPermission } from "@/lib/access/permissions";
import { reaches } from "@/lib/access/policy";
import type { Scope } from "@/lib/access/scope";
import type { ImportReport } from "./domain/import-report";
import { loadBoards } from "./load-boards";
import type { ImportRecord } from "./domain/import-record";
import { findImport } from "./queries";

/** An import with what its check found. */
export interface ImportAnswer {
  readonly record: ImportRecord;
  readonly report: ImportReport | null;
  /** Name of the board whose return it is; null for a publication. */
  readonly board: string | null;
  /** Whether the reader brought it in, and so may not approve it. */
  readonly isOwn: boolean;
}

/** One import within reach; null where there is none, or it is of somebody else's board. */
export async function loadImportRecord<P extends ImportPermission>(scope: Scope<P>, importId: number): Promise<ImportAnswer | null> {
  const found = await findImport(scope, importId);
  if (found === null) return null;
  const { areaId, stagedById } = found.record;
  if (areaId !== null && !reaches(scope.reach, areaId)) return null;
  const board = areaId === null ? null : ((await loadBoards(scope)).find((one) => one.areaId === areaId)?.name ?? null);
  return { ...found, board, isOwn: stagedById !== null && stagedById === scope.actor.accountId };
}
