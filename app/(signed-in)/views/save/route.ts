import { z } from "zod";
import { badRequestResponse, defineRoute } from "@/lib/entry/define-route";
import { readForm, seeOther } from "@/lib/entry/read-form";
import { saveView } from "@/lib/saved-views/commands/save-view";
import { problemOf } from "@/lib/saved-views/domain/view-problem";

/** Keeps the page that the form stands on, and goes back to it, where the form says so. */
export const POST = defineRoute({
  permission: "view:keep",
  params: z.object({}),
  query: z.object({}),
  async run({ scope, request }) {
    const form = await readForm(request);
    if (form === null) return badRequestResponse("The form could not be read");
    const saved = await saveView.execute(scope, form);
    return seeOther(saved.ok ? `${saved.value.address}#keep` : `/views?problem=${problemOf(saved.problems)}`);
  },
});
