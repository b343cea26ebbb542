"use server";

import { runAction } from "@/lib/entry/run-action";
import { changeView } from "@/lib/saved-views/commands/change-view";
import { deleteView } from "@/lib/saved-views/commands/delete-view";
import type { FormState } from "@/lib/shared/form-state";

export async function changeViewAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(changeView, form, () => ({ goTo: "/views?done=changed" }));
}

export async function deleteViewAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(deleteView, form, () => ({ goTo: "/views?done=deleted" }));
}
