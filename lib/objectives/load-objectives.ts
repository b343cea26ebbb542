import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { remember } from "@/lib/platform/cache";
import type { Objective } from "./domain/objective";
import { findObjectives } from "./queries";

/** Every objective; kept in memory until anything published changes. */
export const loadObjectives = <P extends FigurePermission>(scope: Scope<P>): Promise<readonly Objective[]> =>
  remember(`${scope.datasetVersion}|objectives`, () => findObjectives(scope));
