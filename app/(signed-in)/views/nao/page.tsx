import { notFound } from "next/navigation";
import { withMessages, withMessageTitle } from "@/app/with-messages";
import { NaoSetView } from "@/components/explore/nao-set-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadNaoView } from "@/lib/explore/load-nao-view";
import { loadStartBoard } from "@/lib/explore/load-start-board";
import { today } from "@/lib/platform/clock";
import { loadSaveChoices } from "@/lib/saved-views/load-save-choices";
import { lastBoard } from "../../last-board";
import { parseNao } from "./search-params";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = withMessageTitle(async () => {
  await requireScope("figures:read", "view:keep");
  return { title: "The NAO’s eight metrics" };
});

export default withMessages(async function NaoPage({ searchParams }: Props) {
  const scope = await requireScope("figures:read", "view:keep");
  const request = parseNao(await searchParams, today());
  if (request === null) notFound();
  const { board, boards } = await loadStartBoard(scope, { asked: request.area, last: await lastBoard() });
  const code = request.area ?? board?.code ?? boards[0]?.code ?? "";
  const [page, save] = await Promise.all([
    loadNaoView(scope, code, request.asOf ?? today()),
    loadSaveChoices(scope, { address: `/views/nao?area=${code}${request.asOf === null ? "" : `&asOf=${request.asOf}`}`, favourite: null, day: today() }),
  ]);
  if (page === null) notFound();
  return <NaoSetView page={page} boards={boards} asOf={request.asOf} save={save} />;
});
