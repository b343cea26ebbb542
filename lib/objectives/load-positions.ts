import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { loadSeries, type AreaRequest } from "@/lib/observations/load-series";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import { areaPositions, metricCodesOf } from "./domain/area-positions";
import type { MeasurePosition } from "./domain/measure-position";
import type { Objective, ObjectiveArea } from "./domain/objective";
import { loadObjectives } from "./load-objectives";

export interface Positions {
  readonly objectives: readonly Objective[];
  /** By area id, then by metric code. */
  readonly byArea: ReadonlyMap<number, ReadonlyMap<string, MeasurePosition>>;
  readonly releases: readonly ReleaseInfo[];
}

/**
 * Where areas stand against the objectives of one area of oversight, as known on a day.
 * @param asOf `YYYY-MM-DD`; also the day staleness is judged on
 */
export async function loadPositions<P extends FigurePermission>(scope: Scope<P>, area: ObjectiveArea, areas: readonly AreaRequest[], asOf: string): Promise<Positions> {
  const [all, catalogue] = await Promise.all([loadObjectives(scope), loadCatalogue(scope)]);
  const objectives = all.filter((objective) => objective.area === area);
  const { series, releases } = await loadSeries(scope, metricCodesOf(objectives), areas, asOf);
  const byArea = new Map(areas.map(({ areaId }) => [areaId, areaPositions({ objectives, metrics: catalogue.metrics, breaks: catalogue.breaks, series, areaId, today: asOf })]));
  return { objectives, byArea, releases };
}
