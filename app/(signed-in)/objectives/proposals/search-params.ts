import type { TrajectoryNotice } from "@/lib/objectives/domain/trajectory-form-notices";
import { proposalsQuery } from "@/lib/objectives/schemas";

/** What was just done; what is wrong counts as absent. */
export const parseProposals = (raw: Record<string, string | string[] | undefined>): { readonly done: TrajectoryNotice | null } => proposalsQuery.parse(raw);
