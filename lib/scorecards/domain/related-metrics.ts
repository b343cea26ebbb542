import type { Holding } from "@/lib/analysis/domain/holding";
import type { Metric } from "@/lib/metrics/domain/metric";

/** Metrics of the same publication that are held for bodies of a kind, the metric itself among them, by code. */
export function relatedMetrics(metrics: ReadonlyMap<string, Metric>, holdings: readonly Holding[], metric: Metric, kind: Holding["kind"]): readonly { readonly code: string; readonly name: string }[] {
  const held = new Set(holdings.filter((holding) => holding.kind === kind || (kind === "region" && holding.kind === "icb")).map(({ metricCode }) => metricCode));
  return [...metrics.values()].filter((other) => other.source.name === metric.source.name && (other.code === metric.code || held.has(other.code))).map(({ code, name }) => ({ code, name }));
}
