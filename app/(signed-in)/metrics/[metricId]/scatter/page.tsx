import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { loadKeep } from "@/app/(signed-in)/load-keep";
import { withMessageTitle, withMessages } from "@/app/with-messages";
import { packPage } from "@/components/explore/compact-figures";
import { ScatterView } from "@/components/explore/scatter-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadScatter } from "@/lib/explore/load-scatter";
import { loadMetricTabs } from "@/lib/explore/load-metric-tabs";
import { today } from "@/lib/platform/clock";
import { parseScatter } from "./search-params";

type Props = { params: Promise<{ metricId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

async function find({ params, searchParams }: Props) {
  const scope = await requireScope("figures:read");
  const address = parseScatter(await params, await searchParams, today());
  const page = address && (await loadScatter(scope, address.request));
  return address && page ? { page, given: address.given, tabs: await loadMetricTabs(scope, address.request.metricCode, address.request.asOf) } : null;
}

export const generateMetadata = withMessageTitle(async (props: Props): Promise<Metadata> => {
  const found = await find(props);
  return { title: found ? `${found.page.metric.name}, with another metric` : "Page not found" };
});

export default withMessages(async function ScatterRoute(props: Props) {
  const found = await find(props);
  if (found === null) notFound();
  const keep = await loadKeep(`/metrics/${found.page.metric.code}/scatter`, found.given, { kind: "metric", code: found.page.metric.code });
  return <ScatterView page={packPage(found.page)} tabs={found.tabs} query={found.given} keep={keep} />;
});
