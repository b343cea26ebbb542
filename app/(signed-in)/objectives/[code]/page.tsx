import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { withMessageTitle, withMessages } from "@/app/with-messages";
import { ObjectiveView } from "@/components/objectives/objective-view";
import { requireScope } from "@/lib/access/require-scope";
import { today } from "@/lib/platform/clock";
import { loadObjectivePage, loadProposeRight } from "@/lib/scorecards/load-objective-page";
import { recordMilestoneAction } from "./actions";
import { parseObjective } from "./search-params";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const load = cache(async (code: string, area: string | null, set: "2026" | "2023" | null, asOf: string) => loadObjectivePage(await requireScope("figures:read"), { code, area, set, asOf }));

async function find({ params, searchParams }: Props) {
  const address = parseObjective(await params, await searchParams, today());
  const page = address && (await load(address.request.code, address.request.area, address.request.set, address.request.asOf));
  return address && page ? { page, query: address.given, isRecorded: address.isRecorded } : null;
}

export const generateMetadata = withMessageTitle(async (props: Props): Promise<Metadata> => {
  const found = await find(props);
  return { title: found ? `${found.page.objective.shortTitle}, ${found.page.area.shortName}` : "Page not found" };
});

export default withMessages(async function ObjectiveRoute(props: Props) {
  const scope = await requireScope("figures:read");
  const found = await find(props);
  if (found === null) notFound();
  const { area, objective, milestones } = found.page;
  const mayPropose = !area.isEngland && (await loadProposeRight(scope, area.code));
  const mayRecord = mayPropose && objective.boardId !== null && milestones.length > 0 && found.page.asOf === today();
  return <ObjectiveView {...found} mayPropose={mayPropose} recordMilestone={mayRecord ? recordMilestoneAction : undefined} />;
});
