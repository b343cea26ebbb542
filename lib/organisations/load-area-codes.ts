import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { remember } from "@/lib/platform/cache";
import type { AreaCode } from "./domain/area-code";
import { findAreaCodes } from "./queries";

/** Every code and name a body is known by; kept in memory until anything published changes. */
export const loadAreaCodes = <P extends FigurePermission>(scope: Scope<P>): Promise<readonly AreaCode[]> =>
  remember(`${scope.datasetVersion}|area-codes`, () => findAreaCodes(scope));
