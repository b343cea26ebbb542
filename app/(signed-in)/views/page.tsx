import { withMessages, withMessageTitle } from "@/app/with-messages";
import { ViewsView } from "@/components/explore/views-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadViewsPage } from "@/lib/explore/load-views-page";
import { today } from "@/lib/platform/clock";
import { changeViewAction, deleteViewAction } from "./actions";
import { parseViews } from "./search-params";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = withMessageTitle(async () => {
  await requireScope("figures:read", "view:keep");
  return { title: "Views" };
});

export default withMessages(async function ViewsPage({ searchParams }: Props) {
  const scope = await requireScope("figures:read", "view:keep");
  const { done, problem } = parseViews(await searchParams);
  return <ViewsView page={await loadViewsPage(scope, today())} done={done} problem={problem} change={changeViewAction} remove={deleteViewAction} />;
});
