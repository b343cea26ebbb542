import { boardCode } from "@/lib/objectives/schemas";

/** Where a recorded milestone leads: the milestones of the objective, for the board that the form names. */
export const placeAfterMilestone = (form: FormData) => ({ code }: { readonly code: string }) => {
  const area = boardCode.safeParse(form.get("area"));
  return { goTo: `/objectives/${code}?${area.success ? `area=${area.data}&` : ""}done=milestone#milestones` };
};
