import "server-only";
import { reaches, reachOf } from "@/lib/access/policy";
import type { Scope } from "@/lib/access/scope";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { loadSetOfCode } from "@/lib/organisations/load-set-of-code";
import { boardOf } from "@/lib/organisations/domain/boundary-set";

/** Whether the reader may build a board's pack: what the page offers; the command checks again. */
export async function loadPackRight(scope: Scope<"figures:read">, code: string): Promise<boolean> {
  const set = await loadSetOfCode(scope, code);
  const board = set && boardOf(await loadOrganisations(scope), set, code);
  return board ? reaches(reachOf(scope.actor.held, "pack:build"), board.area.id) : false;
}
