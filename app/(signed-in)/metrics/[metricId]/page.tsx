import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { withMessageTitle, withMessages } from "@/app/with-messages";
import { MetricView } from "@/components/scorecards/metric-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadSetOfCode } from "@/lib/organisations/load-set-of-code";
import { today } from "@/lib/platform/clock";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { Range } from "@/lib/scorecards/domain/metric-page";
import { loadMetricPage } from "@/lib/scorecards/load-metric-page";
import { parseMetric } from "./search-params";

type Props = { params: Promise<{ metricId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const load = cache(async (metricCode: string, area: string, set: BoundarySet | undefined, range: Range, asOf: string) => {
  const scope = await requireScope("figures:read");
  const inSet = set ?? (area === "england" ? "2026" : await loadSetOfCode(scope, area));
  return inSet === null ? null : loadMetricPage(scope, { metricCode, area, set: inSet, range, asOf });
});

async function find({ params, searchParams }: Props) {
  const request = parseMetric(await params, await searchParams, today());
  const page = request && (await load(request.metricCode, request.area, request.set, request.range, request.asOf));
  return request && page ? { page, given: request.given } : null;
}

export const generateMetadata = withMessageTitle(async (props: Props): Promise<Metadata> => {
  const found = await find(props);
  return { title: found ? `${found.page.metric.name}, ${found.page.area.shortName}` : "Page not found" };
});

export default withMessages(async function MetricRoute(props: Props) {
  await requireScope("figures:read");
  const found = await find(props);
  if (found === null) notFound();
  return <MetricView page={found.page} query={found.given} />;
});
