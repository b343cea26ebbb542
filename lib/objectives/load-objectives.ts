import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { remember } from "@/lib/platform/cache";
import type { Objective } from "./domain/objective";
import { inForceOn, type Trajectory } from "./domain/trajectory";
import { findObjectives, type LiveObjectives } from "./queries";

/** Objectives and agreed trajectories together, which change together; kept in memory until anything published or agreed changes. */
const loadLive = <P extends FigurePermission>(scope: Scope<P>): Promise<LiveObjectives> => remember(`${scope.datasetVersion}|objectives`, () => findObjectives(scope));

/** Every objective. */
export const loadObjectives = async <P extends FigurePermission>(scope: Scope<P>): Promise<readonly Objective[]> => (await loadLive(scope)).objectives;

/** Trajectories agreed by a day (`YYYY-MM-DD`): of each objective and board the last one. */
export const loadAgreedTrajectories = async <P extends FigurePermission>(scope: Scope<P>, asOf: string): Promise<readonly Trajectory[]> => inForceOn((await loadLive(scope)).agreed, asOf);

/** Every version of a board's trajectory for an objective that was agreed by a day (`YYYY-MM-DD`), newest first; for all to see. */
export const loadAgreedVersions = async <P extends FigurePermission>(scope: Scope<P>, { code, areaId, asOf }: { readonly code: string; readonly areaId: number; readonly asOf: string }): Promise<readonly Trajectory[]> =>
  (await loadLive(scope)).agreed.filter((one) => one.objectiveCode === code && one.areaId === areaId && one.agreedOn !== null && one.agreedOn <= asOf).toReversed();
