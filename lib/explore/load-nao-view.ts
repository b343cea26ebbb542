import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { buildPanel } from "@/lib/analysis/domain/build-panel";
import type { ComparedKind, Panel } from "@/lib/analysis/domain/panel";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { loadReleases } from "@/lib/observations/load-series";
import { boardOf, BOUNDARY_SET } from "@/lib/organisations/domain/boundary-set";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { sourceText } from "@/lib/scorecards/domain/release-texts";
import { howToLoad } from "./domain/how-to-load";
import { NAO_METRICS, NAO_SET, type NaoMeasure } from "./domain/nao-set";
import { KINDS_IN_ORDER, naoFigure, type NaoFigure, type NaoView, type Own } from "./domain/nao-view";
import { findFiguresOf } from "./queries";

/** A council's share of residents under which it is not counted among a board's councils. */
const SLIVER = 0.02;

/**
 * The eight metrics that the National Audit Office named, for one board and England, as known on a day.
 * @param boardCode ODS code of a board in force since April 2026
 * @param asOf `YYYY-MM-DD`
 * @returns null where there is no such board
 */
export async function loadNaoView<P extends FigurePermission>(scope: Scope<P>, boardCode: string, asOf: string): Promise<NaoView | null> {
  const [organisations, { metrics }] = await Promise.all([loadOrganisations(scope), loadCatalogue(scope)]);
  const board = boardOf(organisations, "2026", boardCode);
  if (!board) return null;
  const panels = await loadNaoPanels(scope, asOf);
  const { onDate } = BOUNDARY_SET["2026"];
  const own: Own = {
    boardCode, boardName: board.version.shortName,
    areaIds: {
      icb: new Set([board.area.id]),
      council: new Set(organisations.overlaps.filter((one) => one.icbAreaId === board.area.id && one.shareOfCouncil >= SLIVER && one.validFrom <= onDate && (one.validTo === null || one.validTo >= onDate)).map(({ councilAreaId }) => councilAreaId)),
      region: new Set(organisations.areas.filter(({ key }) => key === board.version.regionKey).map(({ id }) => id)),
    },
  };
  const figureOf = (measure: NaoMeasure): NaoFigure | null => {
    const panel = KINDS_IN_ORDER.map((kind) => panels.get(panelKey(measure, kind))).find((one) => one !== undefined && one.periods.length > 0);
    const metric = metrics.get(measure.metricCode);
    return panel && metric ? naoFigure({ panel, own, part: measure.part, source: (releases) => sourceText(releases, metric.source.name) }) : null;
  };
  return {
    boardCode, boardName: own.boardName,
    answers: NAO_SET.map(({ key, name, caution, measures }) => {
      const all = measures.map((measure) => ({ measure, figure: figureOf(measure) }));
      return {
        key, name, caution,
        figures: all.flatMap(({ figure }) => (figure === null ? [] : [figure])),
        missing: all.filter(({ measure, figure }) => figure === null && !measure.isExtra && metrics.has(measure.metricCode)).map(({ measure: { metricCode } }) => ({ code: metricCode, name: metrics.get(metricCode)?.name ?? metricCode, how: howToLoad(metricCode) })),
      };
    }),
  };
}

const panelKey = ({ metricCode, category }: Pick<NaoMeasure, "metricCode" | "category">, kind: ComparedKind): string => `${metricCode}|${category ?? ""}|${kind}`;

/** Panels of the set with figures, by metric, part and kind of body; one query, kept in memory until anything published changes. */
function loadNaoPanels<P extends FigurePermission>(scope: Scope<P>, asOf: string): Promise<ReadonlyMap<string, Panel>> {
  return remember(`${scope.datasetVersion}|nao-panels|${asOf}`, async () => {
    const [organisations, { metrics }, releases, figures] = await Promise.all([
      loadOrganisations(scope), loadCatalogue(scope), loadReleases(scope), findFiguresOf(scope, NAO_METRICS, [...KINDS_IN_ORDER, "england"], asOf),
    ]);
    const found = new Map<string, Panel>();
    for (const measure of NAO_SET.flatMap(({ measures }) => measures)) {
      const metric = metrics.get(measure.metricCode);
      const ofMeasure = figures.filter(({ metricCode, category }) => metricCode === measure.metricCode && category === (measure.category ?? ""));
      if (!metric || ofMeasure.length === 0) continue;
      for (const kind of KINDS_IN_ORDER) {
        const panel = buildPanel(organisations, { metric, kind, set: "2026", category: measure.category, asOf }, ofMeasure, releases);
        if (panel.periods.length > 0) found.set(panelKey(measure, kind), panel);
      }
    }
    return found;
  });
}
