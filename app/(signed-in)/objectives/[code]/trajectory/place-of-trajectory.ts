import { TRAJECTORY_REFUSALS, type TrajectoryNotice } from "@/lib/objectives/domain/trajectory-form-notices";
import { boardCode, objectiveCode } from "@/lib/objectives/schemas";
import type { Problem } from "@/lib/shared/problem";

/** A page about the trajectory that a form names, or the list of proposals where it names none. */
function place(form: FormData, page: string, query: string): string {
  const [code, area] = [objectiveCode.safeParse(form.get("code")), boardCode.safeParse(form.get("area"))];
  return code.success && area.success ? `/objectives/${code.data}/trajectory${page}?area=${area.data}&${query}` : "/objectives/proposals";
}

/** Where a form about a trajectory leads after success: its versions. */
export const placeAfter = (form: FormData, done: TrajectoryNotice) => () => ({ goTo: place(form, "/history", `done=${done}`) });

/** Where a decision leads that was refused because the proposal is no longer what its reader saw; null where the form itself was wrong. */
export const placeOfRefusal = (form: FormData) => (problems: readonly Problem[]): string | null => {
  const code = TRAJECTORY_REFUSALS.find((known) => problems.some((problem) => problem.code === known));
  if (code === undefined) return null;
  return code === "locked" || code === "not_found" ? place(form, "/history", `problem=${code}`) : place(form, "/decide", `problem=${code}`);
};
