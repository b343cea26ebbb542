import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { withMessageTitle, withMessages } from "@/app/with-messages";
import { BoardFinanceView } from "@/components/finance/board-finance-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadBoardFinance } from "@/lib/finance/load-board-finance";
import { loadSetOfCode } from "@/lib/organisations/load-set-of-code";
import { today } from "@/lib/platform/clock";
import { parseBoardFinance } from "./search-params";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const load = cache(async (code: string, asked: "2026" | "2023" | null, asOf: string) => {
  const scope = await requireScope("figures:read");
  const set = asked ?? (await loadSetOfCode(scope, code));
  return set && loadBoardFinance(scope, { code, set, asOf });
});

async function find({ params, searchParams }: Props) {
  const request = parseBoardFinance(await params, await searchParams, today());
  const page = request && (await load(request.code, request.set, request.asOf));
  return request && page ? { page, query: request.given } : null;
}

export const generateMetadata = withMessageTitle(async (props: Props): Promise<Metadata> => {
  const found = await find(props);
  return { title: found ? `${found.page.board.shortName} finance` : "Page not found" };
});

export default withMessages(async function BoardFinancePage(props: Props) {
  await requireScope("figures:read");
  const found = await find(props);
  if (found === null) notFound();
  return <BoardFinanceView {...found} />;
});
