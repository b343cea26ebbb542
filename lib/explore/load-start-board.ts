import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { ownBoards } from "@/lib/scorecards/domain/own-boards";
import { boardChoices, startBoard, type StartBoard } from "./domain/start-board";

export interface BoardQuestion {
  /** Code in the address; null where there is none. */
  readonly asked: string | null;
  /** Code in the cookie of the board looked at last; null where there is none. */
  readonly last: string | null;
}

/** The board that a page starts with, and those to choose from, by short name. */
export async function loadStartBoard<P extends FigurePermission>(scope: Scope<P>, { asked, last }: BoardQuestion): Promise<{ readonly board: StartBoard | null; readonly boards: readonly { readonly code: string; readonly name: string }[] }> {
  const organisations = await loadOrganisations(scope);
  const own = ownBoards(organisations, scope.actor.held, "2026");
  return { board: startBoard(organisations, "2026", { asked, last, own }), boards: boardChoices(organisations, "2026") };
}
