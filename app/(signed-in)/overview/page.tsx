import { notFound } from "next/navigation";
import { withMessages, withMessageTitle } from "@/app/with-messages";
import { OverviewView } from "@/components/scorecards/overview-view";
import { requireScope } from "@/lib/access/require-scope";
import { today } from "@/lib/platform/clock";
import { loadOverviewPage } from "@/lib/scorecards/load-overview-page";
import { parseOverview, type SearchParams } from "./search-params";

export const generateMetadata = withMessageTitle(async ({ searchParams }: { searchParams: SearchParams }) => {
  await requireScope("figures:read");
  if (parseOverview(await searchParams, today()) === null) notFound();
  return { title: "Overview" };
});

export default withMessages(async function OverviewPage({ searchParams }: { searchParams: SearchParams }) {
  const day = today();
  const request = parseOverview(await searchParams, day);
  const scope = await requireScope("figures:read");
  if (request === null) notFound();
  // The table filters every board itself: the rows asked for are the file's.
  const { rows: _asked, ...page } = await loadOverviewPage(scope, request.query, day);
  return <OverviewView {...page} query={request.given} />;
});
