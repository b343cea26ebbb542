import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { withMessageTitle, withMessages } from "@/app/with-messages";
import { BoardSegmentView } from "@/components/assessments/board-segment-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadBoardSegment } from "@/lib/assessments/load-board-segment";
import { loadSetOfCode } from "@/lib/organisations/load-set-of-code";
import { today } from "@/lib/platform/clock";
import { parseBoardSegment } from "./search-params";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const load = cache(async (code: string, set: "2026" | "2023" | undefined, asOf: string) => {
  const scope = await requireScope("figures:read");
  const inSet = set ?? (await loadSetOfCode(scope, code));
  return inSet === null ? null : loadBoardSegment(scope, { code, set: inSet, asOf });
});

async function find({ params, searchParams }: Props) {
  const request = parseBoardSegment(await params, await searchParams, today());
  const page = request && (await load(request.code, request.set, request.asOf));
  return request && page ? { page, given: request.given } : null;
}

export const generateMetadata = withMessageTitle(async (props: Props): Promise<Metadata> => {
  const found = await find(props);
  return { title: found ? `${found.page.board.shortName}, segment` : "Page not found" };
});

export default withMessages(async function BoardSegmentRoute(props: Props) {
  await requireScope("figures:read");
  const found = await find(props);
  if (found === null) notFound();
  return <BoardSegmentView page={found.page} query={found.given} />;
});
