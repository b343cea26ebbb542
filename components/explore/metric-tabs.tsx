import { Tabs } from "@/components/ui/tabs";
import type { MetricTab } from "@/lib/explore/domain/metric-tabs";

const LABEL: Readonly<Record<MetricTab, string>> = { time: "Over time", compare: "Compare", map: "Map", parts: "Trusts and specialties", inequality: "Inequality", scatter: "With another metric" };

/** Parameters that mean the same in every view. */
const SHARED = ["area", "set", "asOf", "category", "kind", "period"];

type MetricTabsProps = {
  metricCode: string;
  current: MetricTab;
  /** Views that have something to show, from `loadMetricTabs`. */
  tabs: readonly MetricTab[];
  /** The page's own parameters, of which those that mean the same elsewhere are kept. */
  query: Readonly<Record<string, string>>;
};

/** The views of one metric; the area, day and part looked at go with the reader. */
export function MetricTabs({ metricCode, current, tabs, query }: MetricTabsProps) {
  const kept = new URLSearchParams(Object.entries(query).filter(([name]) => SHARED.includes(name))).toString();
  const path = (tab: MetricTab): string => `/metrics/${metricCode}${tab === "time" ? "" : `/${tab}`}${kept === "" ? "" : `?${kept}`}`;
  const shown = tabs.includes(current) ? tabs : [...tabs, current];
  return <Tabs label="Views of this metric" items={shown.map((tab) => ({ href: path(tab), label: LABEL[tab], current: tab === current }))} />;
}
