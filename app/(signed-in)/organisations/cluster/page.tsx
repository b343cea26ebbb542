import { notFound } from "next/navigation";
import { withMessageTitle, withMessages } from "@/app/with-messages";
import { ClusterView } from "@/components/scorecards/cluster-view";
import { requireScope } from "@/lib/access/require-scope";
import { today } from "@/lib/platform/clock";
import { loadCluster } from "@/lib/scorecards/load-cluster";
import { parseCluster } from "./search-params";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = withMessageTitle(async ({ searchParams }: Props) => {
  await requireScope("figures:read");
  if (parseCluster(await searchParams, today()) === null) notFound();
  return { title: "Boards side by side" };
});

export default withMessages(async function ClusterPage({ searchParams }: Props) {
  const day = today();
  const scope = await requireScope("figures:read");
  const request = parseCluster(await searchParams, day);
  const cluster = request && (await loadCluster(scope, request.query, day));
  if (!request || !cluster) notFound();
  return <ClusterView cluster={cluster} query={request.given} />;
});
