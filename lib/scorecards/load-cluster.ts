import "server-only";
import type { Scope } from "@/lib/access/scope";
import { boardsOf } from "@/lib/organisations/domain/boundary-set";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { buildCluster } from "./domain/build-cluster";
import type { Answer } from "./domain/overview-answers";
import { MOST_BESIDE, type Cluster } from "./domain/cluster";
import { ownBoards } from "./domain/own-boards";
import { loadOverviewSections } from "./load-overview-sections";
import { loadScorecard } from "./load-scorecard";
import type { ClusterQuery } from "./schemas";

/** Boards side by side: those asked for, else the reader's own. Null where one asked for is not a board of the set. */
export async function loadCluster(scope: Scope<"figures:read">, { boards, set = "2026", asOf }: ClusterQuery, today: string): Promise<(Cluster & { readonly answers: readonly Answer[] }) | null> {
  const organisations = await loadOrganisations(scope);
  const all = boardsOf(organisations, set).map(({ version }) => ({ code: version.odsCode ?? "", shortName: version.shortName }));
  const own = ownBoards(organisations, scope.actor.held.filter((grant) => grant.role !== "administrator"), set) ?? [];
  const codes = boards === undefined || boards.length === 0 ? own.slice(0, MOST_BESIDE) : boards;
  const day = asOf ?? today;
  const scorecards = await Promise.all(codes.map((code) => loadScorecard(scope, { code, set, asOf: day })));
  const found = scorecards.flatMap((scorecard) => scorecard ?? []);
  if (found.length < codes.length) return null;
  const answers = codes.length === 0 ? [] : (await loadOverviewSections(scope, { set, asOf: day, only: codes })).answers;
  return { ...buildCluster({ set, asOf: day, scorecards: found, all }), answers };
}
