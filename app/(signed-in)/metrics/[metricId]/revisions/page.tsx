import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { withMessageTitle, withMessages } from "@/app/with-messages";
import { RevisionsView } from "@/components/scorecards/revisions-view";
import { requireScope } from "@/lib/access/require-scope";
import { today } from "@/lib/platform/clock";
import { loadMetricRevisions } from "@/lib/scorecards/load-metric-revisions";
import { hasPage, parseRevisions } from "./search-params";

type Props = { params: Promise<{ metricId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const load = cache(async (metricCode: string, asOf: string) => loadMetricRevisions(await requireScope("figures:read"), metricCode, asOf));

async function find({ params, searchParams }: Props) {
  const request = parseRevisions(await params, await searchParams, today());
  const log = request && (await load(request.metricCode, request.asOf));
  return request && log && hasPage(request.page, log.lines.length) ? { log, page: request.page, given: request.given } : null;
}

export const generateMetadata = withMessageTitle(async (props: Props): Promise<Metadata> => {
  const found = await find(props);
  return { title: found ? `Revisions of ${found.log.metric.name.toLowerCase()}` : "Page not found" };
});

export default withMessages(async function RevisionsRoute(props: Props) {
  await requireScope("figures:read");
  const found = await find(props);
  if (found === null) notFound();
  return <RevisionsView log={found.log} page={found.page} query={found.given} />;
});
