import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadAreaParts } from "@/lib/objectives/load-area-parts";
import { boardOf } from "@/lib/organisations/domain/boundary-set";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { councilStrips } from "./domain/council-strips";
import type { RowNote } from "./domain/scorecard-rows";
import type { ScorecardRequest } from "./load-scorecard";

/** What is published by the councils or trusts of a board, a line each, by objective; empty where the set has no such board. */
export async function loadCouncilStrips<P extends FigurePermission>(scope: Scope<P>, { code, set, asOf }: ScorecardRequest): Promise<ReadonlyMap<string, readonly RowNote[]>> {
  const board = boardOf(await loadOrganisations(scope), set, code);
  return board ? councilStrips(await loadAreaParts(scope, { areaId: board.area.id, set, asOf })) : new Map();
}
