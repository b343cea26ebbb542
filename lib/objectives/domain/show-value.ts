import type { Metric } from "@/lib/metrics/domain/metric";
import { formatNumber } from "@/lib/shared/format-number";

export const unitSign = (metric: Pick<Metric, "unit">): string => (metric.unit === "percent" ? "%" : metric.unit === "gbp_million" ? "£m" : "");

/** A value of a metric as printed: "68.5%", "1,285". */
export const showValue = (metric: Pick<Metric, "unit" | "decimals">, value: number | null): string => formatNumber(value, { decimals: metric.decimals, unit: unitSign(metric) });
