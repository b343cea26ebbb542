import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { remember } from "@/lib/platform/cache";
import type { Holding } from "./domain/holding";
import { findHoldings } from "./queries";

/** What is held of every metric, by kind of body, as known on a day; kept in memory until anything published changes. */
export const loadHoldings = <P extends FigurePermission>(scope: Scope<P>, asOf: string): Promise<readonly Holding[]> =>
  remember(`${scope.datasetVersion}|holdings|${asOf}`, () => findHoldings(scope, asOf));
