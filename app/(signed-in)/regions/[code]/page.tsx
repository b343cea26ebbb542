import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { loadKeep } from "@/app/(signed-in)/load-keep";
import { withMessageTitle, withMessages } from "@/app/with-messages";
import { RegionView } from "@/components/explore/region-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadRegionPage } from "@/lib/explore/load-region-page";
import { today } from "@/lib/platform/clock";
import { parseRegion } from "./search-params";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const load = cache(async (code: string, set: "2026" | "2023", asOf: string) => loadRegionPage(await requireScope("figures:read"), { code, set, asOf }));

async function find({ params, searchParams }: Props) {
  const request = parseRegion(await params, await searchParams, today());
  const page = request && (await load(request.code, request.set, request.asOf));
  return request && page ? { page, given: request.given } : null;
}

export const generateMetadata = withMessageTitle(async (props: Props): Promise<Metadata> => ({ title: (await find(props))?.page.region.shortName ?? "Page not found" }));

export default withMessages(async function RegionRoute(props: Props) {
  await requireScope("figures:read");
  const found = await find(props);
  if (found === null) notFound();
  const keep = await loadKeep(`/regions/${found.page.region.code}`, found.given, { kind: "area", code: found.page.region.code });
  return <RegionView page={found.page} query={found.given} keep={keep} />;
});
