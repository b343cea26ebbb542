import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadStandings } from "@/lib/objectives/load-standings";
import { loadRevisions } from "@/lib/observations/load-revisions";
import { boardOf, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { loadScorecard } from "@/lib/scorecards/load-scorecard";
import { buildSnapshot } from "./domain/build-snapshot";
import type { PackSnapshot } from "./domain/snapshot";
import { snapshotHash } from "./render/snapshot-hash";

export interface PackRequest {
  readonly code: string;
  readonly set: BoundarySet;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

export interface PackContent {
  readonly areaId: number;
  readonly snapshot: PackSnapshot;
}

/** What a board's pack holds, from the same scorecard as its page; null when the set has no such board. */
export async function loadPackContent<P extends FigurePermission>(scope: Scope<P>, request: PackRequest): Promise<PackContent | null> {
  const organisations = await loadOrganisations(scope);
  const board = boardOf(organisations, request.set, request.code);
  const scorecard = await loadScorecard(scope, request);
  if (!board || !scorecard) return null;
  const { boards, releasesOf } = await loadStandings(scope, request.set, request.asOf);
  const standings = boards.find(({ areaId }) => areaId === board.area.id);
  const codes = [...new Set([...(standings?.positions.values() ?? [])].map(({ report }) => report.metric.code))];
  const revisions = await loadRevisions(scope, codes, [{ areaId: board.area.id, restated: request.set === "2026" }], request.asOf, null);
  const positions = new Map([...(standings?.positions ?? [])].map(([key, position]) => [key, { ...position, revisions: revisions.get(`${position.report.metric.code}|${board.area.id}`) ?? [] }]));
  const content = buildSnapshot({ scorecard, positions, releases: releasesOf(codes), releasesOf });
  return { areaId: board.area.id, snapshot: { ...content, dataHash: snapshotHash(content) } };
}
