import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { Panel } from "@/lib/analysis/domain/panel";
import { loadPanel, loadPanels } from "@/lib/analysis/load-panel";
import { boardsOf, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { AREA_PARTS, type AreaParts, type PartsMeasure } from "./domain/area-parts";
import { buildAreaParts } from "./domain/build-area-parts";

/**
 * The measures that are published by council or trust, by the councils and trusts of one board: empty for an area that is no board
 * of the set. The panels are read once for all boards of a day; both are kept in memory until anything published changes.
 * @param asOf `YYYY-MM-DD`
 */
export function loadAreaParts<P extends FigurePermission>(scope: Scope<P>, { areaId, set, asOf }: { readonly areaId: number; readonly set: BoundarySet; readonly asOf: string }): Promise<readonly AreaParts[]> {
  return remember(`${scope.datasetVersion}|area-parts|${set}|${asOf}|${areaId}`, async () => {
    const organisations = await loadOrganisations(scope);
    const board = boardsOf(organisations, set).find(({ area }) => area.id === areaId);
    if (!board) return [];
    const panels = await partPanels(scope, set, asOf);
    return AREA_PARTS.flatMap((measure) => {
      const panel = panels.get(measure.key);
      return (panel && buildAreaParts(organisations, measure, panel, areaId, board.version.shortName)) ?? [];
    });
  });
}

/** Panels of all parts by their key: one query for councils, one for trusts, and one for each part of the figures. */
function partPanels<P extends FigurePermission>(scope: Scope<P>, set: BoundarySet, asOf: string): Promise<ReadonlyMap<string, Panel>> {
  return remember(`${scope.datasetVersion}|area-part-panels|${set}|${asOf}`, async () => {
    const ofKind = (kind: PartsMeasure["kind"]): readonly string[] => AREA_PARTS.filter((measure) => measure.kind === kind && measure.category === null).map(({ metricCode }) => metricCode);
    const [councils, trusts, ...groups] = await Promise.all([
      loadPanels(scope, ofKind("council"), { kind: "council", set, asOf }),
      loadPanels(scope, ofKind("trust"), { kind: "trust", set, asOf }),
      ...AREA_PARTS.filter(({ category }) => category !== null).map(({ metricCode, kind, category }) => loadPanel(scope, { metricCode, kind, set, category, asOf })),
    ]);
    const grouped = AREA_PARTS.filter(({ category }) => category !== null).flatMap(({ key }, at) => { const panel = groups[at]; return panel ? [[key, panel] as const] : []; });
    return new Map([...AREA_PARTS.flatMap(({ key, kind, metricCode, category }) => {
      const panel = category === null ? (kind === "council" ? councils : trusts).get(metricCode) : undefined;
      return panel ? [[key, panel] as const] : [];
    }), ...grouped]);
  });
}
