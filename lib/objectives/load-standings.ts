import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { Panel } from "@/lib/analysis/domain/panel";
import { loadPanels } from "@/lib/analysis/load-panel";
import { breaksKnownOn } from "@/lib/metrics/domain/series-break";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import { loadRevisions } from "@/lib/observations/load-revisions";
import { boardsOf, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { buildStandings, LIST_METRIC, type BoardStandings } from "./domain/build-standings";
import { metricCodesOf, type Objective } from "./domain/objective";
import { loadAgreedTrajectories, loadObjectives } from "./load-objectives";

export interface Standings {
  readonly set: BoundarySet;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly objectives: readonly Objective[];
  /** Every board of the set, by short name. */
  readonly boards: readonly BoardStandings[];
  readonly england: BoardStandings;
  /** Panels of boards by metric code, of metrics that have any figure. */
  readonly panels: ReadonlyMap<string, Panel>;
  /** Releases that the figures of some metrics came from, newest first. */
  readonly releasesOf: (metricCodes: readonly string[]) => readonly ReleaseInfo[];
}

/**
 * Where every board of a set, and England, stands against every objective, as known on a day: the one answer that overview,
 * scorecard, objective page, files and packs share. Kept in memory until anything published or agreed changes.
 * @param asOf `YYYY-MM-DD`; also the day staleness and lags are judged on
 */
export function loadStandings<P extends FigurePermission>(scope: Scope<P>, set: BoundarySet, asOf: string): Promise<Standings> {
  return remember(`${scope.datasetVersion}|standings|${set}|${asOf}`, async () => {
    const [objectives, { metrics, breaks }, organisations] = await Promise.all([loadObjectives(scope), loadCatalogue(scope), loadOrganisations(scope)]);
    const england = organisations.areas.find(({ kind }) => kind === "england");
    if (!england) throw new Error("England is not among the areas: run the seed");
    const boards = boardsOf(organisations, set).map(({ area, version }) => ({ areaId: area.id, version }));
    const codes = [...new Set([...metricCodesOf(objectives), LIST_METRIC])];
    const [panels, trajectories] = await Promise.all([loadPanels(scope, codes, { kind: "icb", set, asOf }), loadAgreedTrajectories(scope, asOf)]);
    const latest = new Set([...panels.values()].flatMap(({ cells, england: own }) => [...cells.values(), own ?? []].flatMap((points) => points.findLast(({ value }) => value !== null)?.periodEnd ?? [])));
    const areas = [{ areaId: england.id, restated: false }, ...boards.map(({ areaId }) => ({ areaId, restated: set === "2026" }))];
    const revisions = await loadRevisions(scope, codes, areas, asOf, [...latest]);
    const built = buildStandings({ organisations, metrics, objectives, trajectories, breaks: breaksKnownOn(breaks, asOf), panels, revisions, boards, englandId: england.id, asOf });
    const releasesOf = (asked: readonly string[]): readonly ReleaseInfo[] => {
      const used = new Map(asked.flatMap((code) => (panels.get(code)?.releases ?? []).map((release) => [release.id, release] as const)));
      return [...used.values()].sort((a, b) => b.periodEnd.localeCompare(a.periodEnd) || b.publishedOn.localeCompare(a.publishedOn) || b.id - a.id);
    };
    return { set, asOf, objectives, ...built, panels, releasesOf };
  });
}
