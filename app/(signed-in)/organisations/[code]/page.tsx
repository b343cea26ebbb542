import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { withMessageTitle, withMessages } from "@/app/with-messages";
import { ScorecardView } from "@/components/scorecards/scorecard-view";
import { requireScope } from "@/lib/access/require-scope";
import { today } from "@/lib/platform/clock";
import { loadPackRight } from "@/lib/scorecards/load-pack-right";
import { loadScorecard } from "@/lib/scorecards/load-scorecard";
import { loadSetOfCode } from "@/lib/organisations/load-set-of-code";
import { parseScorecard } from "./search-params";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const load = cache(async (code: string, set: "2026" | "2023" | undefined, asOf: string) => {
  const scope = await requireScope("figures:read");
  const inSet = set ?? (await loadSetOfCode(scope, code));
  const scorecard = inSet === null ? null : await loadScorecard(scope, { code, set: inSet, asOf });
  return scorecard && { scorecard, mayBuildPack: await loadPackRight(scope, code) };
});

export const generateMetadata = withMessageTitle(async ({ params, searchParams }: Props): Promise<Metadata> => {
  const request = parseScorecard(await searchParams, today());
  const page = request && (await load((await params).code, request.query.set, request.query.asOf ?? today()));
  return { title: page ? `${page.scorecard.board.shortName} scorecard` : "Page not found" };
});

export default withMessages(async function ScorecardPage({ params, searchParams }: Props) {
  const day = today();
  const request = parseScorecard(await searchParams, day);
  const page = request ? await load((await params).code, request.query.set, request.query.asOf ?? day) : (await requireScope("figures:read")) && null;
  if (request === null || page === null) notFound();
  return <ScorecardView {...page} query={request.given} />;
});
