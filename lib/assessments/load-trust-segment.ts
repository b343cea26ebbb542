import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadReleases } from "@/lib/observations/load-series";
import { trustBoards } from "@/lib/organisations/domain/trust-boards";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { explainResult } from "./domain/explain-result";
import { indicativeSegment } from "./domain/indicative";
import { named, regionOf } from "./domain/name-bodies";
import type { TrustSegmentPage } from "./domain/segment-pages";
import { sourceLine } from "./domain/source-line";
import { loadResults } from "./load-results";
import { findScores } from "./queries";

interface TrustSegmentRequest {
  readonly code: string;
  readonly asOf: string;
  /** Last day of the quarter; null = the newest held of the trust. */
  readonly quarter: string | null;
}

/** Why a trust is in its segment, as known on a day; null where no trust has the code, or the quarter asked for is not held. */
export function loadTrustSegment<P extends FigurePermission>(scope: Scope<P>, { code, asOf, quarter }: TrustSegmentRequest): Promise<TrustSegmentPage | null> {
  return remember(`${scope.datasetVersion}|segment|${code}|${quarter ?? ""}|${asOf}`, async () => {
    const organisations = await loadOrganisations(scope);
    const area = organisations.areas.find(({ kind, versions }) => kind === "trust" && versions.some(({ odsCode }) => odsCode === code));
    const version = area?.versions.at(-1);
    if (!area || !version) return null;
    const [held, allScores, releases] = await Promise.all([loadResults(scope, asOf), findScores(scope, [area.id], asOf), loadReleases(scope)]);
    const own = held.results.filter(({ areaId }) => areaId === area.id).sort((a, b) => (a.periodEnd < b.periodEnd ? 1 : -1));
    const result = quarter === null ? own[0] : own.find(({ periodEnd }) => periodEnd === quarter);
    if (quarter !== null && result === undefined) return null;
    const page = {
      trust: named(version), region: regionOf(organisations, area), boards: trustBoards(organisations, area, "2026").map((board) => named(board.version)),
      closedOn: version.validTo, asOf, quarters: own.map(held.quarterOf),
    };
    if (result === undefined) return { ...page, shown: null };
    const scores = allScores.filter(({ periodEnd }) => periodEnd === result.periodEnd);
    const rules = held.rulesOf(result);
    const explained = explainResult(result, scores, rules);
    const thresholds = held.thresholds.find(({ framework }) => framework === "nof-2026-27") ?? null;
    const indicative = explained.average === null ? null : indicativeSegment([{ id: "average", score: explained.average }], explained.deficit.inDeficit, thresholds);
    return { ...page, shown: { quarter: held.quarterOf(result), explained, scores, rules, indicative, source: sourceLine(releases.filter(({ id }) => id === result.releaseId)) } };
  });
}
