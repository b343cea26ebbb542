import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { loadKeep } from "@/app/(signed-in)/load-keep";
import { withMessageTitle, withMessages } from "@/app/with-messages";
import { PartsView } from "@/components/explore/parts-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadPartsPage } from "@/lib/explore/load-metric-parts";
import { loadMetricTabs } from "@/lib/explore/load-metric-tabs";
import { today } from "@/lib/platform/clock";
import { parseParts } from "./search-params";

type Props = { params: Promise<{ metricId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const load = cache(async (metricCode: string, area: string | null, set: "2026" | "2023" | null, period: string | null, asOf: string, sort: string | null) => {
  const scope = await requireScope("figures:read");
  const [page, tabs] = await Promise.all([loadPartsPage(scope, { metricCode, area, set, period, asOf, sort }), loadMetricTabs(scope, metricCode, asOf)]);
  return page && { page, tabs };
});

async function find({ params, searchParams }: Props) {
  const request = parseParts(await params, await searchParams, today());
  const found = request && (await load(request.metricCode, request.area, request.set, request.period, request.asOf, request.given["sort"] ?? null));
  return request && found ? { ...found, given: request.given } : null;
}

export const generateMetadata = withMessageTitle(async (props: Props): Promise<Metadata> => {
  const found = await find(props);
  return { title: found ? `${found.page.metric.name}, trusts and specialties${found.page.board === null ? "" : `, ${found.page.board.shortName}`}` : "Page not found" };
});

export default withMessages(async function PartsRoute(props: Props) {
  await requireScope("figures:read");
  const found = await find(props);
  if (found === null) notFound();
  const keep = await loadKeep(`/metrics/${found.page.metric.code}/parts`, found.given, { kind: "metric", code: found.page.metric.code });
  return <PartsView page={found.page} tabs={found.tabs} query={found.given} keep={keep} />;
});
