import "server-only";
import type { Scope } from "@/lib/access/scope";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import type { Attention } from "@/lib/attention/domain/build-attention";
import { loadAttention } from "@/lib/attention/load-attention";
import type { StatedFacts } from "@/lib/observations/domain/stated-facts";
import type { FreshnessSummary } from "./domain/freshness-summary";
import type { OverviewSections } from "./domain/overview-sections";
import { filterRows, sortRows, type SortColumn } from "./domain/order-rows";
import type { BoardRow, Overview } from "./domain/overview";
import type { ObjectiveMap } from "./domain/objective-map";
import { ownBoards } from "./domain/own-boards";
import { loadFreshness } from "./load-freshness";
import { loadStatedFacts } from "@/lib/observations/load-stated-facts";
import { loadObjectiveMap } from "./load-objective-map";
import { loadOverview } from "./load-overview";
import { loadOverviewSections } from "./load-overview-sections";
import type { OverviewQuery } from "./schemas";

export interface OverviewPage {
  readonly overview: Overview;
  /** The objective asked for in place of a measure. */
  readonly objectiveMap: ObjectiveMap | null;
  readonly sections: OverviewSections;
  readonly attention: Attention;
  readonly facts: StatedFacts;
  readonly freshness: FreshnessSummary;
  /** Rows shown, filtered and sorted. */
  readonly rows: readonly BoardRow[];
  /** True where the reader's own boards are fewer than all, so that a switch makes sense. */
  readonly hasOwn: boolean;
  readonly showsOwn: boolean;
  readonly sort: { readonly column: SortColumn; readonly descending: boolean };
}

/** The overview as one reader asked for it: own boards first for those who have some, filtered and sorted. */
export async function loadOverviewPage(scope: Scope<"figures:read">, query: OverviewQuery, today: string): Promise<OverviewPage> {
  const set = query.set ?? "2026";
  const organisations = await loadOrganisations(scope);
  const own = ownBoards(organisations, scope.actor.held.filter((grant) => grant.role !== "administrator"), set);
  const showsOwn = own !== null && query.boards !== "all";
  const request = { set, asOf: query.asOf ?? today, only: showsOwn ? own : null };
  const [overview, objectiveMap, sections, attention, facts, freshness] = await Promise.all([
    loadOverview(scope, { ...request, measure: query.measure ?? "E01" }), query.objective === undefined ? null : loadObjectiveMap(scope, { ...request, code: query.objective, colour: query.colour ?? "status" }),
    loadOverviewSections(scope, request), loadAttention(scope, request.asOf), loadStatedFacts(scope, request.asOf), loadFreshness(scope, request.asOf),
  ]);
  const column = (query.sort?.replace("-", "") ?? (overview.measure === "E01" ? "e01" : "e03")) as SortColumn;
  const descending = query.sort ? query.sort.startsWith("-") : overview.measure === "E03";
  const regionKeys = new Map(overview.regions.map((region) => [region.code, `region-${region.code.toLowerCase()}`]));
  const filtered = filterRows(overview.rows, overview.measure, (code) => regionKeys.get(code), { words: query.q ?? "", region: query.region ?? "", status: query.status ?? "" });
  return { overview, objectiveMap, sections, attention, facts, freshness, rows: sortRows(filtered, overview.measure, column, descending), hasOwn: own !== null, showsOwn, sort: { column, descending } };
}
