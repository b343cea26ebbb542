"use server";

import { runAction } from "@/lib/entry/run-action";
import { proposeObjective } from "@/lib/objectives/commands/propose-objective";
import type { FormState } from "@/lib/shared/form-state";

export async function proposeObjectiveAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(proposeObjective, form, () => ({ goTo: "/objectives/proposals?done=objective" }));
}
