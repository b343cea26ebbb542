import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadReleases } from "@/lib/observations/load-series";
import { versionOn } from "@/lib/organisations/domain/organisation";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { byTypeThenAverage } from "./domain/by-type-then-average";
import { explainResult } from "./domain/explain-result";
import { named, regionOf } from "./domain/name-bodies";
import { quarterToShow } from "./domain/quarter-to-show";
import type { SegmentRow, SegmentsPage } from "./domain/segment-pages";
import { sourceLine } from "./domain/source-line";
import { loadResults } from "./load-results";

/**
 * Published segments of trusts in one quarter, as known on a day.
 * @param request quarter: its last day; null = the newest that most trusts are held of
 * @returns null where the quarter asked for is not held
 */
export function loadSegments<P extends FigurePermission>(scope: Scope<P>, { asOf, quarter }: { readonly asOf: string; readonly quarter: string | null }): Promise<SegmentsPage | null> {
  return remember(`${scope.datasetVersion}|segments|${quarter ?? ""}|${asOf}`, async () => {
    const [organisations, held, releases] = await Promise.all([loadOrganisations(scope), loadResults(scope, asOf), loadReleases(scope)]);
    const areas = new Map(organisations.areas.map((area) => [area.id, area]));
    const ofTrusts = held.results.filter(({ areaId }) => areas.get(areaId)?.kind === "trust");
    const quarters = held.quarters.filter(({ framework, periodEnd }) => ofTrusts.some((result) => result.framework === framework && result.periodEnd === periodEnd));
    const shown = quarter === null ? quarterToShow(quarters) : (quarters.find(({ periodEnd }) => periodEnd === quarter) ?? null);
    if (quarter !== null && shown === null) return null;
    const results = ofTrusts.filter(({ framework, periodEnd }) => framework === shown?.framework && periodEnd === shown.periodEnd);
    const rows = results.flatMap((result): SegmentRow[] => {
      const area = areas.get(result.areaId);
      const version = area?.versions.at(-1);
      if (!area || !version) return [];
      const rules = held.rulesOf(result);
      return [{ trust: named(version), region: regionOf(organisations, area), quarter: held.quarterOf(result), explained: explainResult(result, [], rules), rules, isSure: true }];
    });
    const used = new Set(results.map(({ releaseId }) => releaseId));
    return {
      asOf, quarters, quarter: shown, registered: shown === null ? 0 : organisations.areas.filter((area) => area.kind === "trust" && area.boardKey && versionOn(area, shown.periodEnd)).length, rows: rows.sort(byTypeThenAverage), thresholds: held.thresholds.find(({ framework }) => framework === "nof-2026-27") ?? null,
      source: sourceLine(releases.filter(({ id }) => used.has(id))),
    };
  });
}
