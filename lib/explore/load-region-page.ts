import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { sourceAreasOf } from "@/lib/observations/domain/build-series";
import { loadReleases } from "@/lib/observations/load-series";
import { boardsOf, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { sourceText } from "@/lib/scorecards/domain/release-texts";
import { regionFinding, regionMeasure, type RegionPage } from "./domain/region-page";
import { loadBodyMeasures } from "./load-body-measures";
import { findBodyFigures } from "./queries";

/** Metrics that a region's page shows of its boards, where they are held, in this order. */
const MAIN = ["E01", "E03", "E16", "E06", "E08", "U01", "U02", "J01", "J02", "J07"] as const;

export interface RegionQuestion {
  /** ODS code of an NHS England region, such as Y56, or ONS code of a statistical region, which has no boards. */
  readonly code: string;
  readonly set: BoundarySet;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** The boards of a region side by side, with their sum, as known on a day; null where no region has the code. */
export function loadRegionPage<P extends FigurePermission>(scope: Scope<P>, { code, set, asOf }: RegionQuestion): Promise<RegionPage | null> {
  return remember(`${scope.datasetVersion}|region|${code}|${set}|${asOf}`, async () => {
    const [organisations, catalogue, allReleases] = await Promise.all([loadOrganisations(scope), loadCatalogue(scope), loadReleases(scope)]);
    const area = organisations.areas.find(({ kind, versions }) => (kind === "region" || kind === "statistical_region") && versions.some(({ odsCode, onsCode }) => (odsCode ?? onsCode) === code));
    const version = area?.versions.at(-1);
    if (!area || !version) return null;
    const inRegion = area.kind === "region" ? boardsOf(organisations, set).filter((board) => board.version.regionKey === area.key) : [];
    const boardIds = inRegion.map((board) => board.area.id);
    const englandId = organisations.areas.find(({ kind }) => kind === "england")?.id ?? 0;
    const [figures, { measures: published, releases }] = await Promise.all([
      inRegion.length === 0 ? [] : findBodyFigures(scope, MAIN, [englandId, ...new Set(boardIds.flatMap((id) => sourceAreasOf(organisations, id, set === "2026")))], asOf),
      loadBodyMeasures(scope, area.id, asOf),
    ]);
    const illustrative = new Set(allReleases.filter(({ provenance }) => provenance === "illustrative").map(({ id }) => id));
    const measures = MAIN.flatMap((metricCode) => {
      const metric = catalogue.metrics.get(metricCode);
      const own = figures.filter((figure) => figure.metricCode === metricCode);
      const measure = metric && regionMeasure(organisations, { metric, set, boardIds, englandId, figures: own, isIllustrative: own.some(({ releaseId }) => illustrative.has(releaseId)) });
      return measure ? [measure] : [];
    });
    const boards = inRegion.map((board) => ({ code: board.version.odsCode ?? "", name: board.version.name, shortName: board.version.shortName }));
    const used = new Set(figures.filter((figure) => measures.some(({ metric, period }) => metric.code === figure.metricCode && period.end === figure.periodEnd)).map(({ releaseId }) => releaseId));
    return {
      region: { code, name: version.name, shortName: version.shortName }, set, asOf, boards, measures, published,
      finding: measures.length === 0 && published.length > 0 ? `${published.length} ${published.length === 1 ? "measure is" : "measures are"} published of ${version.shortName} as a whole` : regionFinding(version.shortName, boards, measures),
      source: sourceText(allReleases.filter(({ id }) => used.has(id) || releases.some((release) => release.id === id)), [...new Set([...measures, ...published].map(({ metric }) => metric.source.name))].join("; ")),
    };
  });
}
