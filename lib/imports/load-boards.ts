import "server-only";
import type { ImportPermission } from "@/lib/access/permissions";
import { reaches } from "@/lib/access/policy";
import type { Scope } from "@/lib/access/scope";
import { areasOn } from "@/lib/organisations/domain/organisation";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { today } from "@/lib/platform/clock";
import type { ReachedBoard } from "./domain/upload-choices";

/** Boards within reach, by name. */
export async function loadBoards<P extends ImportPermission>(scope: Scope<P>): Promise<readonly ReachedBoard[]> {
  const organisations = await loadOrganisations(scope);
  return areasOn(organisations, "icb", today())
    .filter(({ area }) => reaches(scope.reach, area.id))
    .map(({ area, version }) => ({ areaId: area.id, code: version.odsCode ?? "", name: version.shortName }))
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}
