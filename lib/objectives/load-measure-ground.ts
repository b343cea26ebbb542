import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadPanel } from "@/lib/analysis/load-panel";
import { breaksKnownOn } from "@/lib/metrics/domain/series-break";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { remember } from "@/lib/platform/cache";
import { measureGround, type MeasureGround } from "./domain/trajectory-form-ground";

/**
 * The figures of one measure for every board of today, with what they did before; null for a metric that is not in the
 * catalogue. Kept in memory until anything published changes.
 * @param asOf `YYYY-MM-DD`
 */
export function loadMeasureGround<P extends FigurePermission>(scope: Scope<P>, metricCode: string, asOf: string): Promise<MeasureGround | null> {
  return remember(`${scope.datasetVersion}|measure-ground|${metricCode}|${asOf}`, async () => {
    const [panel, { breaks }] = await Promise.all([loadPanel(scope, { metricCode, kind: "icb", set: "2026", category: null, asOf }), loadCatalogue(scope)]);
    return panel && measureGround(panel, breaksKnownOn(breaks, asOf));
  });
}
