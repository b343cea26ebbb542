import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { withMessageTitle, withMessages } from "@/app/with-messages";
import { SegmentTile } from "@/components/assessments/segment-tile";
import { ScorecardView } from "@/components/scorecards/scorecard-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadSegmentTile } from "@/lib/assessments/load-segment-tile";
import { loadSetOfCode } from "@/lib/organisations/load-set-of-code";
import { today } from "@/lib/platform/clock";
import { loadSaveChoices } from "@/lib/saved-views/load-save-choices";
import { loadCouncilStrips } from "@/lib/scorecards/load-council-strips";
import { loadOverviewSections } from "@/lib/scorecards/load-overview-sections";
import { loadPackRight } from "@/lib/scorecards/load-pack-right";
import { loadScorecard } from "@/lib/scorecards/load-scorecard";
import { loadWhatChanged } from "@/lib/scorecards/load-what-changed";
import { parseScorecard } from "./search-params";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const load = cache(async (code: string, asked: "2026" | "2023" | undefined, asOf: string) => {
  const scope = await requireScope("figures:read", "view:keep");
  const set = asked ?? (await loadSetOfCode(scope, code));
  const scorecard = set === null ? null : await loadScorecard(scope, { code, set, asOf });
  return set && scorecard && { set, scorecard };
});

export const generateMetadata = withMessageTitle(async ({ params, searchParams }: Props): Promise<Metadata> => {
  const request = parseScorecard(await searchParams, today());
  const page = request && (await load((await params).code, request.query.set, request.query.asOf ?? today()));
  return { title: page ? `${page.scorecard.board.shortName} scorecard` : "Page not found" };
});

export default withMessages(async function ScorecardPage({ params, searchParams }: Props) {
  const day = today();
  const request = parseScorecard(await searchParams, day);
  const { code } = await params;
  const scope = await requireScope("figures:read", "view:keep");
  const asOf = request?.query.asOf ?? day;
  const page = request && (await load(code, request.query.set, asOf));
  if (!request || !page) notFound();
  const query = new URLSearchParams(request.given).toString();
  const asked = { code, set: page.set, asOf };
  const [{ answers }, changed, strips, tile, mayBuildPack, keep] = await Promise.all([
    loadOverviewSections(scope, { set: page.set, asOf, only: [code] }),
    loadWhatChanged(scope, asked),
    loadCouncilStrips(scope, asked),
    loadSegmentTile(scope, { ...asked, query: query === "" ? "" : `?${query}` }),
    loadPackRight(scope, code),
    loadSaveChoices(scope, { address: `/organisations/${code}${query === "" ? "" : `?${query}`}`, favourite: { kind: "area", code }, day }),
  ]);
  return <ScorecardView scorecard={page.scorecard} answers={answers} changed={changed} strips={strips} segment={tile && <SegmentTile tile={tile} />} only={request.query.only ?? null} query={request.given} mayBuildPack={mayBuildPack} keep={keep} />;
});
