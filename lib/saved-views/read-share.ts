import { reaches } from "@/lib/access/policy";
import type { Scope } from "@/lib/access/scope";
import type { ViewChange } from "./queries";

/**
 * With whom a view is to be shared.
 * @param share `private`, `everybody` or the ODS code of a board
 * @param findBoard the board that a code names
 * @returns null where that is beyond the person's reach, or there is no such board
 */
export async function readShare(scope: Scope<"view:keep">, share: string, findBoard: (code: string) => Promise<{ readonly areaId: number } | null>): Promise<Omit<ViewChange, "name"> | null> {
  if (share === "private") return { audience: "private", sharedAreaId: null };
  if (share === "everybody") return scope.reach.kind === "all" ? { audience: "everybody", sharedAreaId: null } : null;
  const board = await findBoard(share);
  return board !== null && reaches(scope.reach, board.areaId) ? { audience: "board", sharedAreaId: board.areaId } : null;
}
