import type { MetricPage } from "@/lib/scorecards/domain/metric-page";
import { packMetric } from "./compact-metric";
import { MetricScreen, type MetricScreenProps } from "./metric-screen";

/** One metric of one area over time, packed for the way to the browser. */
export function MetricView({ page, ...rest }: Omit<MetricScreenProps, "page"> & { page: MetricPage }) {
  return <MetricScreen page={packMetric(page)} {...rest} />;
}
