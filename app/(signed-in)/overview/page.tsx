import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OverviewView } from "@/components/scorecards/overview-view";
import { requireScope } from "@/lib/access/require-scope";
import { today } from "@/lib/platform/clock";
import { loadOverviewPage } from "@/lib/scorecards/load-overview-page";
import { parseOverview, type SearchParams } from "./search-params";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage({ searchParams }: { searchParams: SearchParams }) {
  const day = today();
  const request = parseOverview(await searchParams, day);
  const scope = await requireScope("figures:read");
  if (request === null) notFound();
  const page = await loadOverviewPage(scope, request.query, day);
  return <OverviewView {...page} query={request.given} today={day} />;
}
