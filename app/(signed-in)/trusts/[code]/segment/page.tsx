import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { withMessageTitle, withMessages } from "@/app/with-messages";
import { TrustSegmentView } from "@/components/assessments/trust-segment-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadTrustSegment } from "@/lib/assessments/load-trust-segment";
import { today } from "@/lib/platform/clock";
import { parseTrustSegment } from "./search-params";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const load = cache(async (code: string, asOf: string, quarter: string | null) => loadTrustSegment(await requireScope("figures:read"), { code, asOf, quarter }));

async function find({ params, searchParams }: Props) {
  const request = parseTrustSegment(await params, await searchParams, today());
  const page = request && (await load(request.code, request.asOf, request.quarter));
  return request && page ? { page, given: request.given } : null;
}

export const generateMetadata = withMessageTitle(async (props: Props): Promise<Metadata> => {
  const found = await find(props);
  return { title: found ? `${found.page.trust.shortName}, segment and how it was reached` : "Page not found" };
});

export default withMessages(async function TrustSegmentRoute(props: Props) {
  await requireScope("figures:read");
  const found = await find(props);
  if (found === null) notFound();
  return <TrustSegmentView page={found.page} query={found.given} />;
});
