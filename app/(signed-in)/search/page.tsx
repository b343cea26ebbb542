import { notFound } from "next/navigation";
import { withMessages, withMessageTitle } from "@/app/with-messages";
import { SearchView } from "@/components/explore/search-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadSearch } from "@/lib/explore/load-search";
import { loadStartBoard } from "@/lib/explore/load-start-board";
import { today } from "@/lib/platform/clock";
import { lastBoard } from "../last-board";
import { parseSearch } from "./search-params";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = withMessageTitle(async ({ searchParams }: Props) => {
  await requireScope("figures:read");
  const typed = parseSearch(await searchParams);
  return { title: typed === null || typed === "" ? "Search" : `${typed} – search` };
});

export default withMessages(async function SearchPage({ searchParams }: Props) {
  const scope = await requireScope("figures:read");
  const typed = parseSearch(await searchParams);
  if (typed === null) notFound();
  const { board } = await loadStartBoard(scope, { asked: null, last: await lastBoard() });
  return <SearchView typed={typed} results={typed === "" ? null : await loadSearch(scope, { typed, boardCode: board?.code ?? null, day: today() })} board={board} />;
});
