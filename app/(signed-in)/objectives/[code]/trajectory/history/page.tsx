import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { withMessages, withMessageTitle } from "@/app/with-messages";
import { TrajectoryHistoryView } from "@/components/objectives/trajectory-history-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadTrajectoryHistory } from "@/lib/objectives/load-trajectories";
import { today } from "@/lib/platform/clock";
import { parseTrajectory, type TrajectoryAddress } from "../search-params";

const loadOnce = cache(async (code: string, area: string) => loadTrajectoryHistory(await requireScope("figures:read"), { code, area }, today()));

async function load(address: TrajectoryAddress) {
  const request = await parseTrajectory(address);
  const history = request && (await loadOnce(request.code, request.area));
  return request && history ? { history, request } : null;
}

export const generateMetadata = withMessageTitle(async (address: TrajectoryAddress): Promise<Metadata> => {
  await requireScope("figures:read");
  const found = await load(address);
  return { title: found ? `Versions: ${found.history.objective.title}, ${found.history.board.shortName}` : "Page not found" };
});

export default withMessages(async function TrajectoryHistoryRoute(address: TrajectoryAddress) {
  await requireScope("figures:read");
  const found = await load(address);
  if (found === null) notFound();
  return <TrajectoryHistoryView history={found.history} done={found.request.done} problem={found.request.problem} />;
});
