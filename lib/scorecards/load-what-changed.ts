import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadStandings } from "@/lib/objectives/load-standings";
import { boardOf } from "@/lib/organisations/domain/boundary-set";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { comparedSince } from "./domain/compared-since";
import { whatChanged, type WhatChanged } from "./domain/what-changed";
import type { ScorecardRequest } from "./load-scorecard";

export interface WhatChangedAnswer extends WhatChanged {
  /** The day that is compared with, `YYYY-MM-DD`. */
  readonly since: string;
}

/** What changed of a board since the day before the latest waits came out; null when the set has no such board, or nothing was known then. */
export function loadWhatChanged<P extends FigurePermission>(scope: Scope<P>, { code, set, asOf }: ScorecardRequest): Promise<WhatChangedAnswer | null> {
  return remember(`${scope.datasetVersion}|what-changed|${set}|${asOf}|${code}`, async () => {
    const board = boardOf(await loadOrganisations(scope), set, code);
    if (!board) return null;
    const now = await loadStandings(scope, set, asOf);
    const since = comparedSince(now.releasesOf(["E01"]), asOf);
    if (since === null) return null;
    const before = await loadStandings(scope, set, since);
    const of = (standings: typeof now) => standings.boards.find(({ areaId }) => areaId === board.area.id);
    const [own, then] = [of(now), of(before)];
    return own && then ? { since, ...whatChanged({ before: then, now: own, england: now.england, since }) } : null;
  });
}
