import { boardOf, boardsOf, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { Organisations } from "@/lib/organisations/domain/organisation";

export interface StartBoard {
  readonly code: string;
  readonly name: string;
  readonly areaId: number;
  /** Why this one: asked for, looked at last, or the reader's own. */
  readonly because: "asked" | "last" | "own";
}

/**
 * The board that a page starts with: the one asked for, else the one looked at last, else the only one the reader's organisations
 * hold. Null where England was asked for, and where none of them is a board of the set.
 * @param own codes of the boards of the reader's organisations; null for somebody who works with the whole country
 */
export function startBoard(organisations: Organisations, set: BoundarySet, { asked, last, own }: { readonly asked: string | null; readonly last: string | null; readonly own: readonly string[] | null }): StartBoard | null {
  if (asked === "england") return null;
  const found = (code: string | null | undefined, because: StartBoard["because"]): StartBoard | null => {
    const board = code == null ? null : boardOf(organisations, set, code);
    return board && { code: board.version.odsCode ?? "", name: board.version.shortName, areaId: board.area.id, because };
  };
  return found(asked, "asked") ?? found(last, "last") ?? (own?.length === 1 ? found(own[0], "own") : null);
}

/** Boards of a set to choose from, by short name. */
export const boardChoices = (organisations: Organisations, set: BoundarySet): readonly { readonly code: string; readonly name: string }[] => boardsOf(organisations, set).map(({ version }) => ({ code: version.odsCode ?? "", name: version.shortName }));
