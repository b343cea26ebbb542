import { withMessages, withMessageTitle } from "@/app/with-messages";
import { FetchingView } from "@/components/imports/fetching-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadFetching } from "@/lib/observations/load-fetching";
import { today } from "@/lib/platform/clock";
import { configuration } from "@/lib/platform/config";
import { setFetchingAction } from "./actions";
import { parseFetching, type FetchingAddress } from "./search-params";

export const generateMetadata = withMessageTitle(async () => {
  await requireScope("import:approve");
  return { title: "Fetching publications" };
});

export default withMessages(async function FetchingPage(address: FetchingAddress) {
  const { notice } = await parseFetching(address);
  const scope = await requireScope("import:approve");
  const list = await loadFetching(scope, today());
  return <FetchingView {...list} notice={notice} isAllowed={configuration().fetching} setFetching={setFetchingAction} />;
});
