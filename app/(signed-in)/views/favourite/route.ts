import { z } from "zod";
import { badRequestResponse, defineRoute } from "@/lib/entry/define-route";
import { readForm, seeOther } from "@/lib/entry/read-form";
import { setFavourite } from "@/lib/saved-views/commands/set-favourite";
import { savedAddress } from "@/lib/saved-views/domain/saved-address";
import { problemOf } from "@/lib/saved-views/domain/view-problem";

/** Adds or takes away a favourite, and goes back to the page that the form stands on. */
export const POST = defineRoute({
  permission: "view:keep",
  params: z.object({}),
  query: z.object({}),
  async run({ scope, request }) {
    const form = await readForm(request);
    if (form === null) return badRequestResponse("The form could not be read");
    const { back = "", ...favourite } = form;
    const result = await setFavourite.execute(scope, favourite);
    return seeOther(result.ok ? (savedAddress(back) ?? "/views?done=favourite") : `/views?problem=${problemOf(result.problems)}`);
  },
});
