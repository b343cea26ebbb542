import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { remember } from "@/lib/platform/cache";
import type { Objective } from "./domain/objective";
import type { Trajectory } from "./domain/trajectory";
import { findAgreedTrajectories, findObjectives } from "./queries";

/** Every objective; kept in memory until anything published changes. */
export const loadObjectives = <P extends FigurePermission>(scope: Scope<P>): Promise<readonly Objective[]> =>
  remember(`${scope.datasetVersion}|objectives`, () => findObjectives(scope));

/** Trajectories agreed by a day (`YYYY-MM-DD`): of each objective and board the last one. Kept likewise. */
export const loadAgreedTrajectories = <P extends FigurePermission>(scope: Scope<P>, asOf: string): Promise<readonly Trajectory[]> =>
  remember(`${scope.datasetVersion}|trajectories|${asOf}`, () => findAgreedTrajectories(scope, asOf));
