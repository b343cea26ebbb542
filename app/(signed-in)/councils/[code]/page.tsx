import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { loadKeep } from "@/app/(signed-in)/load-keep";
import { withMessageTitle, withMessages } from "@/app/with-messages";
import { CouncilView } from "@/components/explore/council-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadCouncilPage } from "@/lib/explore/load-council-page";
import { today } from "@/lib/platform/clock";
import { parseCouncil } from "./search-params";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const load = cache(async (code: string, asOf: string) => loadCouncilPage(await requireScope("figures:read"), { code, asOf }));

async function find({ params, searchParams }: Props) {
  const request = parseCouncil(await params, await searchParams, today());
  const page = request && (await load(request.code, request.asOf));
  return request && page ? { page, given: request.given } : null;
}

export const generateMetadata = withMessageTitle(async (props: Props): Promise<Metadata> => ({ title: (await find(props))?.page.council.shortName ?? "Page not found" }));

export default withMessages(async function CouncilRoute(props: Props) {
  await requireScope("figures:read");
  const found = await find(props);
  if (found === null) notFound();
  const keep = await loadKeep(`/councils/${found.page.council.code}`, found.given, { kind: "area", code: found.page.council.code });
  return <CouncilView page={found.page} query={found.given} keep={keep} />;
});
