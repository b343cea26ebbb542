import "server-only";
import { setImmediate } from "node:timers/promises";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { remember } from "@/lib/platform/cache";
import type { BackTest } from "@/lib/statistics/projection/back-test";
import { reportsOf } from "./domain/build-standings";
import { backTestOf, checkedHorizon, NEARER_MONTHS, projectionOf, seasonOf, type Projection, type ProjectionTarget } from "./domain/projection";
import { loadStandings } from "./load-standings";

export interface ProjectionQuestion {
  /** Of a board of the set, or of England. */
  readonly areaId: number;
  /** Key of the position in the area's standings. */
  readonly key: string;
  readonly set: BoundarySet;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly target: ProjectionTarget | null;
}

/**
 * The projection of a measure for one area, with its check; null where nothing is held. The back-tests of a measure's boards are
 * worked out once a day and kept; between boards other requests are served. England is checked against its own past alone.
 */
export async function loadProjection<P extends FigurePermission>(scope: Scope<P>, { areaId, key, set, asOf, target }: ProjectionQuestion): Promise<Projection | null> {
  const { boards, england } = await loadStandings(scope, set, asOf);
  const area = areaId === england.areaId ? england : boards.find((board) => board.areaId === areaId);
  const position = area?.positions.get(key);
  if (!area || !position) return null;
  const { report, stride } = position;
  const horizon = checkedHorizon(report, target, stride);
  const checkedBy = area === england ? [england] : boards;
  const { code } = report.metric;
  const who = area === england ? "england" : "boards";
  const backTests = (distance: number): Promise<readonly BackTest[]> => remember(`${scope.datasetVersion}|back-tests|${code}|${set}|${asOf}|${distance}|${who}`, async () => {
    const tests: BackTest[] = [];
    for (const one of reportsOf(checkedBy, code).values()) {
      const test = backTestOf(one, stride, distance);
      if (test !== null) tests.push(test);
      await setImmediate();
    }
    return tests;
  });
  const checks = await backTests(horizon);
  const near = NEARER_MONTHS / stride;
  const isTooShort = seasonOf(stride) !== null && horizon > near && checks.every(({ origins }) => origins.length === 0);
  return projectionOf(report, stride, target, checks, isTooShort ? await backTests(near) : []);
}
