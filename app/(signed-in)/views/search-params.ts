import type { ViewNotice, ViewProblem } from "@/lib/saved-views/domain/view-problem";
import { viewsQuery } from "@/lib/saved-views/schemas";

/** What was just done, and what stood against it; what is wrong counts as absent. */
export const parseViews = (raw: Record<string, string | string[] | undefined>): { readonly done: ViewNotice | null; readonly problem: ViewProblem | null } => viewsQuery.parse(raw);
