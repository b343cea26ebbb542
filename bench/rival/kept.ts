import { systemScope } from "@/lib/access/scope-outside-requests";
import { loadSegmentTile } from "@/lib/assessments/load-segment-tile";
import type { SegmentTile } from "@/lib/assessments/domain/segment-pages";
import { loadStandings, type Standings } from "@/lib/objectives/load-standings";
import { closeDatabase } from "@/lib/platform/database/client";
import type { Answer } from "@/lib/scorecards/domain/overview-answers";
import type { RowNote } from "@/lib/scorecards/domain/scorecard-rows";
import { loadCouncilStrips } from "@/lib/scorecards/load-council-strips";
import { loadOverviewPage, type OverviewPage } from "@/lib/scorecards/load-overview-page";
import { loadOverviewSections } from "@/lib/scorecards/load-overview-sections";
import { loadWhatChanged, type WhatChangedAnswer } from "@/lib/scorecards/load-what-changed";

/** The parts of a scorecard beside its head, its table and its matrix. */
export interface BoardParts {
  readonly answers: readonly Answer[];
  readonly changed: WhatChangedAnswer | null;
  readonly strips: ReadonlyMap<string, readonly RowNote[]>;
  readonly tile: SegmentTile | null;
}

/** The parts of the overview beside its map and its table of boards. */
export type OverviewParts = Pick<OverviewPage, "sections" | "attention" | "facts" | "freshness" | "sort">;

/**
 * What the rival has in memory from its start, whichever way it reads reference tables: how every board is judged, which takes a
 * second, and the finished parts of its pages that are not the tables that the pages are about.
 */
export interface Kept {
  readonly standings: Standings;
  readonly boards: ReadonlyMap<string, BoardParts>;
  readonly overview: OverviewParts;
}

export const SET = "2026";

/** Judges every board as the product does and makes those parts, once. */
export async function keep(asOf: string): Promise<Kept> {
  const scope = await systemScope("Measurement", "figures:read");
  const standings = await loadStandings(scope, SET, asOf);
  const boards = new Map<string, BoardParts>();
  for (const { version } of standings.boards) {
    const code = version?.odsCode ?? "";
    const asked = { code, set: SET, asOf } as const;
    const [{ answers }, changed, strips, tile] = await Promise.all([loadOverviewSections(scope, { set: SET, asOf, only: [code] }), loadWhatChanged(scope, asked), loadCouncilStrips(scope, asked), loadSegmentTile(scope, asked)]);
    boards.set(code, { answers, changed, strips, tile });
  }
  const { sections, attention, facts, freshness, sort } = await loadOverviewPage(scope, {}, asOf);
  await closeDatabase();
  return { standings, boards, overview: { sections, attention, facts, freshness, sort } };
}
