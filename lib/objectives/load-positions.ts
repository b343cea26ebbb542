import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { breaksKnownOn } from "@/lib/metrics/domain/series-break";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { lastIndex } from "@/lib/observations/domain/build-series";
import { loadRevisions } from "@/lib/observations/load-revisions";
import { loadSeries, type AreaRequest, type SeriesSet } from "@/lib/observations/load-series";
import { endOf } from "@/lib/organisations/domain/organisation";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { areaPositions, metricCodesOf } from "./domain/area-positions";
import type { MeasurePosition } from "./domain/measure-position";
import type { Objective, ObjectiveArea } from "./domain/objective";
import { loadObjectives } from "./load-objectives";

export interface Positions extends Pick<SeriesSet, "releases" | "releasesOf"> {
  readonly objectives: readonly Objective[];
  /** By area id, then by metric code. */
  readonly byArea: ReadonlyMap<number, ReadonlyMap<string, MeasurePosition>>;
}

/**
 * Where areas stand against the objectives of one area of oversight, as known on a day.
 * @param asOf `YYYY-MM-DD`; also the day staleness is judged on
 * @param revised months whose revisions are looked up: those of latest values, which is cheaper, or all
 */
export async function loadPositions<P extends FigurePermission>(scope: Scope<P>, area: ObjectiveArea, areas: readonly AreaRequest[], asOf: string, revised: "latest" | "all" = "latest"): Promise<Positions> {
  const [all, catalogue, organisations] = await Promise.all([loadObjectives(scope), loadCatalogue(scope), loadOrganisations(scope)]);
  const objectives = all.filter((objective) => objective.area === area);
  const codes = metricCodesOf(objectives);
  const { series, releases, releasesOf } = await loadSeries(scope, codes, areas, asOf);
  const latest = new Set([...series.values()].flatMap((one) => one.points[lastIndex(one)]?.periodEnd ?? []));
  const revisions = await loadRevisions(scope, codes, areas, asOf, revised === "all" ? null : [...latest]);
  const shared = { objectives, metrics: catalogue.metrics, breaks: breaksKnownOn(catalogue.breaks, asOf), series, revisions, today: asOf };
  const byArea = new Map(areas.map(({ areaId }) => [areaId, areaPositions({ ...shared, areaId, endedOn: endOf(organisations, areaId) })]));
  return { objectives, byArea, releases, releasesOf };
}
