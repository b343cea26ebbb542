import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { SegmentTile } from "./domain/segment-pages";
import { segmentTile } from "./domain/segment-tile";
import { loadBoardSegment } from "./load-board-segment";

/** What the scorecard of a board says of its segment, as known on a day; null where the set has no board of the code. */
export async function loadSegmentTile<P extends FigurePermission>(scope: Scope<P>, request: { readonly code: string; readonly set: BoundarySet; readonly asOf: string; readonly query?: string }): Promise<SegmentTile | null> {
  const page = await loadBoardSegment(scope, { code: request.code, set: request.set, asOf: request.asOf });
  return page && segmentTile(page, request.query ?? "");
}
