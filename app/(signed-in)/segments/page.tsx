import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withMessages } from "@/app/with-messages";
import { SegmentsView } from "@/components/assessments/segments-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadSegments } from "@/lib/assessments/load-segments";
import { today } from "@/lib/platform/clock";
import { parseSegments } from "./search-params";

export const metadata: Metadata = { title: "Segments of trusts" };

export default withMessages(async function SegmentsRoute({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await requireScope("figures:read");
  const request = parseSegments(await searchParams, today());
  const page = request && (await loadSegments(scope, request));
  if (request === null || page === null) notFound();
  return <SegmentsView page={page} query={request.given} />;
});
