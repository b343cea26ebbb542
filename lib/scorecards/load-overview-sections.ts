import "server-only";
import type { Scope } from "@/lib/access/scope";
import { loadStandings } from "@/lib/objectives/load-standings";
import { BOUNDARY_SET } from "@/lib/organisations/domain/boundary-set";
import { areasOn } from "@/lib/organisations/domain/organisation";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { overviewSections, type OverviewSections } from "./domain/overview-sections";
import type { OverviewRequest } from "./load-overview";
import { loadStatedFacts } from "@/lib/observations/load-stated-facts";

/** What the overview says of all objectives for the boards of a set, as known on a day; kept in memory until anything published or agreed changes. */
export function loadOverviewSections(scope: Scope<"figures:read">, { set, asOf, only }: Omit<OverviewRequest, "measure">): Promise<OverviewSections> {
  return remember(`${scope.datasetVersion}|overview-sections|${set}|${asOf}|${only?.join(",") ?? "all"}`, async () => {
    const [organisations, { objectives, boards, england, panels }, facts] = await Promise.all([loadOrganisations(scope), loadStandings(scope, set, asOf), loadStatedFacts(scope, asOf)]);
    const regionName = new Map(areasOn(organisations, "region", BOUNDARY_SET[set].onDate).map(({ area, version }) => [area.key, version.shortName]));
    const shown = only === null ? boards : boards.filter(({ version }) => only.includes(version?.odsCode ?? ""));
    return overviewSections({ objectives, boards: shown, england, panels, regionName, facts, asOf });
  });
}
