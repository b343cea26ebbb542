"use server";

import { runAction } from "@/lib/entry/run-action";
import { recordMilestone } from "@/lib/objectives/commands/record-milestone";
import type { FormState } from "@/lib/shared/form-state";
import { placeAfterMilestone } from "./place-of-objective";

export async function recordMilestoneAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(recordMilestone, form, placeAfterMilestone(form));
}
