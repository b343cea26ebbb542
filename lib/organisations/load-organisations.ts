import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { remember } from "@/lib/platform/cache";
import type { Organisations } from "./domain/organisation";
import { findOrganisations } from "./queries";

/** Every body and how bodies follow one another; kept in memory until anything published changes. */
export const loadOrganisations = <P extends FigurePermission>(scope: Scope<P>): Promise<Organisations> =>
  remember(`${scope.datasetVersion}|organisations`, () => findOrganisations(scope));
