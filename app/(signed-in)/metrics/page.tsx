import { notFound } from "next/navigation";
import { withMessages, withMessageTitle } from "@/app/with-messages";
import { CatalogueView } from "@/components/explore/catalogue-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadMetricCatalogue } from "@/lib/explore/load-metric-catalogue";
import { loadStartBoard } from "@/lib/explore/load-start-board";
import { today } from "@/lib/platform/clock";
import { loadSaveChoices } from "@/lib/saved-views/load-save-choices";
import { lastBoard } from "../last-board";
import { parseCatalogue } from "./search-params";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = withMessageTitle(async () => {
  await requireScope("figures:read", "view:keep");
  return { title: "Metrics" };
});

export default withMessages(async function MetricsPage({ searchParams }: Props) {
  const scope = await requireScope("figures:read", "view:keep");
  const request = parseCatalogue(await searchParams);
  if (request === null) notFound();
  const { board, boards } = await loadStartBoard(scope, { asked: request.area, last: await lastBoard() });
  const query = new URLSearchParams(request.given).toString();
  const [catalogue, save] = await Promise.all([
    loadMetricCatalogue(scope, { ...request.filter, boardCode: board?.code ?? null, asOf: today() }),
    loadSaveChoices(scope, { address: `/metrics${query === "" ? "" : `?${query}`}`, favourite: null, day: today() }),
  ]);
  return <CatalogueView catalogue={catalogue} filter={request.filter} board={board} boards={boards} given={request.given} save={save} />;
});
