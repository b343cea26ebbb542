"use server";

import { runAction } from "@/lib/entry/run-action";
import { changeTrajectory } from "@/lib/objectives/commands/change-trajectory";
import { decideTrajectory } from "@/lib/objectives/commands/decide-trajectory";
import { proposeTrajectory } from "@/lib/objectives/commands/propose-trajectory";
import { withdrawTrajectory } from "@/lib/objectives/commands/withdraw-trajectory";
import type { FormState } from "@/lib/shared/form-state";
import { placeAfter, placeOfRefusal } from "./place-of-trajectory";

export async function proposeTrajectoryAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(proposeTrajectory, form, placeAfter(form, "proposed"));
}

export async function changeTrajectoryAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(changeTrajectory, form, placeAfter(form, "changed"));
}

export async function withdrawTrajectoryAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(withdrawTrajectory, form, placeAfter(form, "withdrawn"));
}

export async function decideTrajectoryAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(decideTrajectory, form, placeAfter(form, form.get("decision") === "agree" ? "agreed" : "returned"), placeOfRefusal(form));
}
