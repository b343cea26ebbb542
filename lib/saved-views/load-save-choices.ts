import "server-only";
import type { Scope } from "@/lib/access/scope";
import { savedAddress } from "./domain/saved-address";
import type { Favourite, SaveChoices } from "./domain/saved-view";
import { findChoices } from "./queries";

export interface SaveQuestion {
  /** Path and query of the page. */
  readonly address: string;
  /** The page's subject; null where it has none. */
  readonly favourite: Favourite | null;
  /** Today, `YYYY-MM-DD`. */
  readonly day: string;
}

/** With whom the person may share the page, under which names they keep it, and whether its subject is a favourite; null for a page that is not for keeping. */
export async function loadSaveChoices(scope: Scope<"view:keep">, { address, favourite, day }: SaveQuestion): Promise<SaveChoices | null> {
  const kept = savedAddress(address);
  if (kept === null) return null;
  const { boards, keptAs, isFavourite } = await findChoices(scope, { day, address: kept, favourite });
  return { address: kept, keptAs, boards, reachesAll: scope.reach.kind === "all", favourite: favourite && { ...favourite, isKept: isFavourite } };
}
