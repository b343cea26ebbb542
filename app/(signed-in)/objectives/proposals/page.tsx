import { withMessages, withMessageTitle } from "@/app/with-messages";
import { TrajectoryProposalsView } from "@/components/objectives/trajectory-proposals-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadProposals } from "@/lib/objectives/load-trajectories";
import { parseProposals } from "./search-params";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = withMessageTitle(async () => {
  await requireScope("trajectory:read");
  return { title: "Proposals" };
});

export default withMessages(async function ProposalsRoute({ searchParams }: Props) {
  const scope = await requireScope("trajectory:read");
  const { done } = parseProposals(await searchParams);
  return <TrajectoryProposalsView page={await loadProposals(scope)} done={done} />;
});
