import { notFound } from "next/navigation";
import { withMessages, withMessageTitle } from "@/app/with-messages";
import { ObjectiveFormView } from "@/components/objectives/objective-form-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadObjectiveForm } from "@/lib/objectives/load-objective-form";
import { today } from "@/lib/platform/clock";
import { proposeObjectiveAction } from "./actions";
import { parseNewObjective } from "./search-params";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = withMessageTitle(async () => {
  await requireScope("trajectory:propose");
  return { title: "Propose a local objective" };
});

export default withMessages(async function NewObjectiveRoute({ searchParams }: Props) {
  const scope = await requireScope("trajectory:propose");
  const page = await loadObjectiveForm(scope, parseNewObjective(await searchParams), today());
  if (page === null) notFound();
  return <ObjectiveFormView page={page} action={proposeObjectiveAction} />;
});
