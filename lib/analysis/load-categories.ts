import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { remember } from "@/lib/platform/cache";
import { findCategories, type CategoryName } from "./queries";

/** Categories of a scheme (`treatment_function`, `sex`) that a metric has figures of, by name; kept in memory until anything published changes. */
export async function loadCategories<P extends FigurePermission>(scope: Scope<P>, metricCode: string, scheme: string): Promise<readonly CategoryName[]> {
  const found = await remember(`${scope.datasetVersion}|categories|${metricCode}|${scheme}`, async () => {
    const categories = await findCategories(scope, metricCode, scheme);
    return categories.length === 0 ? null : categories;
  });
  return found ?? [];
}

/** Whether a metric has figures of a part, such as `sex:female`, on any day; null stands for the whole. */
export async function isKnownCategory<P extends FigurePermission>(scope: Scope<P>, metricCode: string, category: string | null): Promise<boolean> {
  return category === null || (await loadCategories(scope, metricCode, category.split(":")[0] ?? "")).some(({ key }) => key === category);
}
