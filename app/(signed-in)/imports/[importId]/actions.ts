"use server";

import { runAction } from "@/lib/entry/run-action";
import { approveImport } from "@/lib/imports/commands/approve-import";
import { cancelImport } from "@/lib/imports/commands/cancel-import";
import { rejectImport } from "@/lib/imports/commands/reject-import";
import { retryImport } from "@/lib/imports/commands/retry-import";
import { mapCode } from "@/lib/organisations/commands/map-code";
import { withdrawRelease } from "@/lib/observations/commands/withdraw-release";
import type { FormState } from "@/lib/shared/form-state";
import { placeAfter, placeOfRefusal } from "./place-of-import";

export async function approveImportAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(approveImport, form, placeAfter(form, "approved"), placeOfRefusal(form));
}

export async function rejectImportAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(rejectImport, form, placeAfter(form, "rejected"), placeOfRefusal(form));
}

export async function cancelImportAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(cancelImport, form, placeAfter(form, "cancelled"), placeOfRefusal(form));
}

export async function retryImportAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(retryImport, form, placeAfter(form, "again"), placeOfRefusal(form));
}

export async function withdrawReleaseAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(withdrawRelease, form, placeAfter(form, "withdrawn"), placeOfRefusal(form));
}

/** Keeps whose code a code is; the file is brought in again afterwards. */
export async function mapCodeAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(mapCode, form, ({ areaName }) => ({ message: `The code is kept as that of ${areaName}. Bring the file in again.` }));
}
