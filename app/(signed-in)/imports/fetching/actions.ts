"use server";

import { runAction } from "@/lib/entry/run-action";
import { setFetching } from "@/lib/observations/commands/set-fetching";
import type { FormState } from "@/lib/shared/form-state";

export async function setFetchingAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(setFetching, form, ({ fetching }) => ({ goTo: `/imports/fetching?done=${fetching}` }));
}
