import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { setOfCode, type BoundarySet } from "./domain/boundary-set";
import { loadOrganisations } from "./load-organisations";

/** The newest boundary set with a board of this code, or null when there never was one. */
export const loadSetOfCode = async <P extends FigurePermission>(scope: Scope<P>, code: string): Promise<BoundarySet | null> => setOfCode(await loadOrganisations(scope), code);
