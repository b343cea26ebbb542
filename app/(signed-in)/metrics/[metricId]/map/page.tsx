import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { loadKeep } from "@/app/(signed-in)/load-keep";
import { withMessageTitle, withMessages } from "@/app/with-messages";
import { requireScope } from "@/lib/access/require-scope";
import { loadMetricMap } from "@/lib/explore/load-metric-map";
import { loadMetricTabs } from "@/lib/explore/load-metric-tabs";
import { today } from "@/lib/platform/clock";
import { MapIsland } from "./map-island";
import { parseMap } from "./search-params";

type Props = { params: Promise<{ metricId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

async function find({ params, searchParams }: Props) {
  const scope = await requireScope("figures:read");
  const address = parseMap(await params, await searchParams, today());
  const page = address && (await loadMetricMap(scope, address.request));
  return address && page ? { page, given: address.given, tabs: await loadMetricTabs(scope, address.request.metricCode, address.request.asOf) } : null;
}

export const generateMetadata = withMessageTitle(async (props: Props): Promise<Metadata> => {
  const found = await find(props);
  return { title: found ? `${found.page.metric.name}, map` : "Page not found" };
});

export default withMessages(async function MetricMapRoute(props: Props) {
  const found = await find(props);
  if (found === null) notFound();
  const keep = await loadKeep(`/metrics/${found.page.metric.code}/map`, found.given, { kind: "metric", code: found.page.metric.code });
  return <MapIsland page={found.page} tabs={found.tabs} query={found.given} keep={keep} />;
});
