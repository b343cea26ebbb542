import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadHoldings } from "@/lib/analysis/load-holdings";
import { tabsOf, type MetricTab } from "./domain/metric-tabs";

/** Views of a metric that have something to show, as known on a day (`YYYY-MM-DD`). */
export const loadMetricTabs = async <P extends FigurePermission>(scope: Scope<P>, metricCode: string, asOf: string): Promise<readonly MetricTab[]> => tabsOf(await loadHoldings(scope, asOf), metricCode);
