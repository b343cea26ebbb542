import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { remember } from "@/lib/platform/cache";
import { findCategories, type CategoryName } from "./queries";

/** Categories of a scheme (`treatment_function`, `sex`) that a metric has figures of, by name; kept in memory until anything published changes. */
export const loadCategories = <P extends FigurePermission>(scope: Scope<P>, metricCode: string, scheme: string): Promise<readonly CategoryName[]> =>
  remember(`${scope.datasetVersion}|categories|${metricCode}|${scheme}`, () => findCategories(scope, metricCode, scheme));
