import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { remember } from "@/lib/platform/cache";
import { findCategoryName } from "./queries";

/** What a category such as `treatment_function:C_110` is called; null for one that no file named. */
export const loadCategoryName = <P extends FigurePermission>(scope: Scope<P>, category: string): Promise<string | null> =>
  remember(`${scope.datasetVersion}|category-name|${category}`, () => findCategoryName(scope, category));
