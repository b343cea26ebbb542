import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { loadReleases } from "@/lib/observations/load-series";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { AreaKind } from "@/lib/organisations/domain/organisation";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { buildPanel } from "./domain/build-panel";
import type { ComparedKind, Panel } from "./domain/panel";
import { groupBy } from "@/lib/shared/group-by";
import { findPanelFigures, findPanelParts } from "./queries";

export interface PanelQuestion {
  readonly metricCode: string;
  readonly kind: ComparedKind;
  readonly set: BoundarySet;
  /** A part of the figures, such as `treatment_function:C_110` or `sex:female`; null = the whole. */
  readonly category: string | null;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/**
 * Every figure of one metric for the bodies of one kind, with England's, as known on a day; null for a metric that is not in
 * the catalogue. Without any figure the panel is empty. Kept in memory until anything published changes.
 */
export function loadPanel<P extends FigurePermission>(scope: Scope<P>, { metricCode, kind, set, category, asOf }: PanelQuestion): Promise<Panel | null> {
  return remember(`${scope.datasetVersion}|panel|${metricCode}|${kind}|${kind === "icb" || kind === "region" ? set : ""}|${category ?? ""}|${asOf}`, async () => {
    const [organisations, catalogue, releases] = await Promise.all([loadOrganisations(scope), loadCatalogue(scope), loadReleases(scope)]);
    const metric = catalogue.metrics.get(metricCode);
    if (!metric) return null;
    const kinds: readonly AreaKind[] = [kind, "england", ...(kind === "region" ? ["icb" as const] : [])];
    const figures = category === null ? await findPanelFigures(scope, [metricCode], kinds, asOf) : await findPanelParts(scope, metricCode, category, kinds, asOf);
    return buildPanel(organisations, { metric, kind, set, category, asOf }, figures, releases);
  });
}

/**
 * The panels of many metrics, read in one query: for a page that judges by all of them. A metric that is not in the catalogue, or
 * has no figure for such bodies, has none.
 * @returns by metric code. Not kept in memory here: who asks for a finished answer keeps that.
 */
export async function loadPanels<P extends FigurePermission>(scope: Scope<P>, metricCodes: readonly string[], { kind, set, asOf }: Omit<PanelQuestion, "metricCode" | "category">): Promise<ReadonlyMap<string, Panel>> {
  const [organisations, catalogue, releases] = await Promise.all([loadOrganisations(scope), loadCatalogue(scope), loadReleases(scope)]);
  const figures = groupBy(await findPanelFigures(scope, metricCodes, [kind, "england"], asOf), ({ metricCode }) => metricCode);
  return new Map([...figures].flatMap(([code, own]) => {
    const metric = catalogue.metrics.get(code);
    return metric ? [[code, buildPanel(organisations, { metric, kind, set, category: null, asOf }, own, releases)] as const] : [];
  }));
}
