import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withMessages } from "@/app/with-messages";
import { ObjectiveRegister } from "@/components/objectives/objective-register";
import { permissionsOf } from "@/lib/access/policy";
import { requireScope } from "@/lib/access/require-scope";
import { today } from "@/lib/platform/clock";
import { loadObjectivesPage } from "@/lib/scorecards/load-objectives-page";
import { parseObjectives } from "./search-params";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Objectives" };

export default withMessages(async function ObjectivesRoute({ searchParams }: Props) {
  const scope = await requireScope("figures:read");
  const address = parseObjectives(await searchParams, today());
  if (address === null) notFound();
  const permissions = permissionsOf(scope.actor.held);
  return <ObjectiveRegister page={await loadObjectivesPage(scope, address)} query={address.given} mayPropose={permissions.includes("trajectory:propose")} seesProposals={permissions.includes("trajectory:read")} />;
});
