import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { withMessageTitle, withMessages } from "@/app/with-messages";
import { MetricView } from "@/components/scorecards/metric-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadMetricTabs } from "@/lib/explore/load-metric-tabs";
import { loadSetOfCode } from "@/lib/organisations/load-set-of-code";
import { today } from "@/lib/platform/clock";
import { loadSaveChoices } from "@/lib/saved-views/load-save-choices";
import { loadMetricPage } from "@/lib/scorecards/load-metric-page";
import { parseMetric } from "./search-params";

type Props = { params: Promise<{ metricId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const load = cache(async (metricId: string, query: string) => {
  const scope = await requireScope("figures:read", "view:keep");
  const request = parseMetric({ metricId }, JSON.parse(query) as Record<string, string | string[]>, today());
  if (request === null) return null;
  const { given, ...asked } = request;
  const [page, tabs] = await Promise.all([
    loadMetricPage(scope, { ...asked, set: asked.set ?? (await loadSetOfCode(scope, asked.area)) ?? "2026" }),
    loadMetricTabs(scope, asked.metricCode, asked.asOf),
  ]);
  return page && { page, tabs, given };
});

/** What the address says, in one text, repeats included: equal addresses are loaded once. */
const textOf = (raw: Record<string, string | string[] | undefined>): string => JSON.stringify(raw);

const find = async ({ params, searchParams }: Props) => load((await params).metricId, textOf(await searchParams));

export const generateMetadata = withMessageTitle(async (props: Props): Promise<Metadata> => {
  const found = await find(props);
  return { title: found ? `${found.page.metric.name}, ${found.page.area.shortName}` : "Page not found" };
});

export default withMessages(async function MetricRoute(props: Props) {
  const scope = await requireScope("figures:read", "view:keep");
  const found = await find(props);
  if (found === null) notFound();
  const query = new URLSearchParams(found.given).toString();
  const address = `/metrics/${found.page.metric.code}${query === "" ? "" : `?${query}`}`;
  const keep = await loadSaveChoices(scope, { address, favourite: { kind: "metric", code: found.page.metric.code }, day: today() });
  return <MetricView page={found.page} tabs={found.tabs} query={found.given} keep={keep} />;
});
