import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadCategories } from "@/lib/analysis/load-categories";
import { loadHoldings } from "@/lib/analysis/load-holdings";
import { loadPanel } from "@/lib/analysis/load-panel";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { LIST_METRIC } from "@/lib/objectives/domain/build-standings";
import { loadAgreedTrajectories, loadObjectives } from "@/lib/objectives/load-objectives";
import { loadRevisions } from "@/lib/observations/load-revisions";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { buildMetricPage, metricQuestion, type MetricRequest } from "./domain/build-metric-page";
import type { MetricPage } from "./domain/metric-page";

/** One metric of one area over time, judged and drawn; null when the metric, the area or the part asked for is not known. */
export function loadMetricPage<P extends FigurePermission>(scope: Scope<P>, request: MetricRequest): Promise<MetricPage | null> {
  const { metricCode, set, range, asOf } = request;
  return remember(`${scope.datasetVersion}|metric|${set}|${asOf}|${request.area}|${metricCode}|${range}|${request.kind ?? ""}|${request.category ?? ""}`, async () => {
    const [organisations, { metrics, breaks }, objectives, trajectories, holdings] = await Promise.all([loadOrganisations(scope), loadCatalogue(scope), loadObjectives(scope), loadAgreedTrajectories(scope, asOf), loadHoldings(scope, asOf)]);
    const ground = { organisations, metrics, holdings };
    const question = metricQuestion(ground, request);
    if (question === null) return null;
    const { found, kind, scheme, isOnList, restated } = question;
    const categories = scheme === null ? [] : await loadCategories(scope, metricCode, scheme);
    if (request.category !== undefined && !categories.some(({ key }) => key === request.category)) return null;
    const category = request.category ?? categories[0]?.key ?? null;
    const figures = { kind, set, category, asOf };
    const areaId = found.area.id;
    const [panel, list, revisions] = await Promise.all([
      loadPanel(scope, { metricCode, ...figures }),
      isOnList ? loadPanel(scope, { metricCode: LIST_METRIC, ...figures }) : null,
      category === null ? loadRevisions(scope, [metricCode], [{ areaId, restated }], asOf, null) : null,
    ]);
    return panel && buildMetricPage({ ...ground, breaks, objectives, trajectories, categories, category, panel, list, revisions: revisions?.get(`${metricCode}|${areaId}`) ?? [] }, question, request);
  });
}
