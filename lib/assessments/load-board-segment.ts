import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadReleases } from "@/lib/observations/load-series";
import { boardOf, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { trustsOfBoard } from "@/lib/organisations/domain/trust-boards";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { byTypeThenAverage } from "./domain/by-type-then-average";
import { explainResult, metricsOf } from "./domain/explain-result";
import { indicativeSegment } from "./domain/indicative";
import { named, regionOf } from "./domain/name-bodies";
import { quarterToShow } from "./domain/quarter-to-show";
import type { BoardSegmentPage, SegmentRow } from "./domain/segment-pages";
import { sourceLine } from "./domain/source-line";
import { loadResults } from "./load-results";
import { findScores } from "./queries";

interface BoardSegmentRequest {
  readonly code: string;
  readonly set: BoundarySet;
  readonly asOf: string;
}

/**
 * What is known of a board's segment and of the segments of the trusts of its area, as known on a day; null where the set has no
 * board of the code. Trusts are shown in the quarter that most trusts are held of, or their own newest.
 */
export function loadBoardSegment<P extends FigurePermission>(scope: Scope<P>, { code, set, asOf }: BoardSegmentRequest): Promise<BoardSegmentPage | null> {
  return remember(`${scope.datasetVersion}|board-segment|${code}|${set}|${asOf}`, async () => {
    const organisations = await loadOrganisations(scope);
    const board = boardOf(organisations, set, code);
    if (!board) return null;
    const trusts = trustsOfBoard(organisations, board.area.id, set);
    const [held, scores, releases] = await Promise.all([loadResults(scope, asOf), findScores(scope, [board.area.id, ...trusts.map(({ area }) => area.id)], asOf), loadReleases(scope)]);
    const wanted = quarterToShow(held.quarters)?.periodEnd;
    const rows: SegmentRow[] = [];
    const scoresOf: Record<string, BoardSegmentPage["scores"][string]> = {};
    for (const { area, version, isSure } of trusts) {
      const own = held.results.filter(({ areaId }) => areaId === area.id).sort((a, b) => (a.periodEnd < b.periodEnd ? 1 : -1));
      const result = own.find(({ periodEnd }) => periodEnd === wanted) ?? own[0];
      if (result === undefined) continue;
      const ownScores = scores.filter(({ areaId, periodEnd }) => areaId === area.id && periodEnd === result.periodEnd);
      scoresOf[version.odsCode ?? ""] = ownScores;
      rows.push({ trust: named(version), region: regionOf(organisations, area), quarter: held.quarterOf(result), explained: explainResult(result, ownScores, held.rulesOf(result)), rules: held.rulesOf(result), isSure });
    }
    const shown = new Set(rows.map(({ trust }) => trust.code));
    const used = new Set(rows.map(({ explained }) => explained.result.releaseId));
    const thresholds = held.thresholds.find(({ framework }) => framework === "nof-2026-27") ?? null;
    const result = held.results.filter(({ areaId, framework }) => areaId === board.area.id && framework === "nof-2026-27").sort((a, b) => (a.periodEnd < b.periodEnd ? 1 : -1))[0];
    const boardScores = result === undefined ? [] : scores.filter(({ areaId, periodEnd }) => areaId === board.area.id && periodEnd === result.periodEnd);
    const metrics = metricsOf(boardScores);
    const own = metrics.some((metric) => metric.score !== null) ? metrics : result?.averageScore == null ? [] : [{ id: "average", score: result.averageScore }];
    const indicative = result === undefined ? null : indicativeSegment(own, result.inDeficit, thresholds);
    return {
      board: named(board.version), region: regionOf(organisations, board.area), asOf, trusts: rows.sort(byTypeThenAverage),
      without: trusts.filter(({ version }) => version.validTo === null && !shown.has(version.odsCode ?? "")).map(({ version }) => named(version)),
      scores: scoresOf, thresholds, indicative: indicative && result ? { ...indicative, quarter: held.quarterOf(result).name } : null,
      source: sourceLine(releases.filter(({ id }) => used.has(id))),
    };
  });
}
