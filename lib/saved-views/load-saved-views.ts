import "server-only";
import type { Scope } from "@/lib/access/scope";
import { findKept, type Kept } from "./queries";

/** The person's own views, those that others share with them, and their favourites. */
export const loadSavedViews = (scope: Scope<"view:keep">): Promise<Kept> => findKept(scope);
