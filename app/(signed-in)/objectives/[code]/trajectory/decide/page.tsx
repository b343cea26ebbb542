import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { withMessages, withMessageTitle } from "@/app/with-messages";
import { TrajectoryDecisionView } from "@/components/objectives/trajectory-decision-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadTrajectoryDecision } from "@/lib/objectives/load-trajectories";
import { today } from "@/lib/platform/clock";
import { decideTrajectoryAction } from "../actions";
import { parseTrajectory, type TrajectoryAddress } from "../search-params";

const loadOnce = cache(async (code: string, area: string) => loadTrajectoryDecision(await requireScope("trajectory:agree"), { code, area }, today()));

async function load(address: TrajectoryAddress) {
  const request = await parseTrajectory(address);
  const page = request && (await loadOnce(request.code, request.area));
  return request && page ? { page, problem: request.problem } : null;
}

export const generateMetadata = withMessageTitle(async (address: TrajectoryAddress): Promise<Metadata> => {
  await requireScope("trajectory:agree");
  const found = await load(address);
  return { title: found ? `Decide: ${found.page.objective.title}, ${found.page.board.shortName}` : "Page not found" };
});

export default withMessages(async function TrajectoryDecisionRoute(address: TrajectoryAddress) {
  await requireScope("trajectory:agree");
  const found = await load(address);
  if (found === null) notFound();
  return <TrajectoryDecisionView page={found.page} refusal={found.problem} decide={decideTrajectoryAction} />;
});
