import type { Holding } from "@/lib/analysis/domain/holding";

/** Views of one metric, in the order of their tabs. */
export const METRIC_TABS = ["time", "compare", "map", "parts", "inequality", "scatter"] as const;
export type MetricTab = (typeof METRIC_TABS)[number];

/** Kinds that have outlines to be drawn. */
const MAPPED: readonly string[] = ["icb", "council"];
/** Schemes of categories that are groups of people, and those that are kinds of care. */
const GROUPS: readonly string[] = ["sex", "deprivation", "ethnicity", "age"];

/** The views that have something to show: those that would be empty are left out. */
export function tabsOf(holdings: readonly Holding[], metricCode: string): readonly MetricTab[] {
  const own = holdings.filter((holding) => holding.metricCode === metricCode);
  const schemes = new Set(own.map(({ scheme }) => scheme).filter((scheme) => scheme !== ""));
  const whole = own.filter(({ kind, scheme }) => kind !== "england" && scheme === "");
  const held: Readonly<Record<MetricTab, boolean>> = {
    time: true,
    compare: own.some(({ kind }) => kind !== "england"),
    map: own.some(({ kind }) => MAPPED.includes(kind)),
    parts: own.some(({ kind }) => kind === "trust") || [...schemes].some((scheme) => !GROUPS.includes(scheme)),
    inequality: [...schemes].some((scheme) => GROUPS.includes(scheme)),
    scatter: whole.length > 0,
  };
  return METRIC_TABS.filter((tab) => held[tab]);
}
