import "server-only";
import type { ImportPermission } from "@/lib/access/permissions";
import { NO_REACH, reachOf, reachSetting } from "@/lib/access/policy";
import type { Scope } from "@/lib/access/scope";
import type { ImportList } from "./domain/import-list";
import { loadBoards } from "./load-boards";
import { findImports, findWaiting } from "./queries";

/** Imports within reach, those that wait for a decision first, then the newest. */
export async function loadImports<P extends ImportPermission>(scope: Scope<P>, { onlyOpen, page }: { readonly onlyOpen: boolean; readonly page: number }): Promise<ImportList> {
  const [{ imports, total }, boards] = await Promise.all([findImports(scope, { onlyOpen, page }), loadBoards(scope)]);
  const reachesAnything = (permission: ImportPermission): boolean => reachSetting(reachOf(scope.actor.held, permission)) !== reachSetting(NO_REACH);
  const names = new Map(boards.map(({ areaId, name }) => [areaId, name]));
  return {
    imports: imports.map((record) => ({ ...record, board: record.areaId === null ? null : (names.get(record.areaId) ?? null) })),
    total, page, mayStage: reachesAnything("import:stage"), mayApprove: reachesAnything("import:approve"),
  };
}

/** Imports that the worker has something to do for, oldest first. */
export const loadWaitingImports = <P extends ImportPermission>(scope: Scope<P>): Promise<readonly number[]> => findWaiting(scope);
