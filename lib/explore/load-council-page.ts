import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { BOUNDARY_SET } from "@/lib/organisations/domain/boundary-set";
import { versionOn } from "@/lib/organisations/domain/organisation";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { sourceText } from "@/lib/scorecards/domain/release-texts";
import { againstEngland } from "./domain/body-finding";
import type { CouncilPage } from "./domain/trust-page";
import { loadBodyMeasures } from "./load-body-measures";

/** Parts of a council that are slivers of a map, left out of lists: under this many percent of its people. */
const SLIVER = 2;

/** What is published of a council, as known on a day; null where no council has the code. */
export function loadCouncilPage<P extends FigurePermission>(scope: Scope<P>, { code, asOf }: { readonly code: string; readonly asOf: string }): Promise<CouncilPage | null> {
  return remember(`${scope.datasetVersion}|council|${code}|${asOf}`, async () => {
    const organisations = await loadOrganisations(scope);
    const area = organisations.areas.find(({ kind, versions }) => kind === "council" && versions.some(({ onsCode }) => onsCode === code));
    const version = area?.versions.at(-1);
    if (!area || !version) return null;
    const { measures, releases } = await loadBodyMeasures(scope, area.id, asOf);
    const { onDate } = BOUNDARY_SET["2026"];
    const boards = organisations.overlaps
      .filter(({ councilAreaId, validFrom, validTo }) => councilAreaId === area.id && validFrom <= onDate && (validTo === null || onDate <= validTo))
      .flatMap(({ icbAreaId, shareOfCouncil, shareOfIcb }) => {
        const board = organisations.areas.find(({ id }) => id === icbAreaId);
        const then = board && versionOn(board, onDate);
        return then ? [{ code: then.odsCode ?? "", name: then.name, shortName: then.shortName, shareOfCouncil: 100 * shareOfCouncil, shareOfBoard: 100 * shareOfIcb }] : [];
      })
      .filter(({ shareOfCouncil }) => shareOfCouncil >= SLIVER)
      .sort((a, b) => b.shareOfCouncil - a.shareOfCouncil);
    const region = organisations.areas.find(({ key }) => key === version.regionKey)?.versions.at(-1);
    return {
      council: { code: version.onsCode ?? code, name: version.name, shortName: version.shortName }, region: region ? { code: region.odsCode ?? "", name: region.name, shortName: region.shortName } : null, boards, endedOn: version.validTo, asOf,
      finding: againstEngland(version.shortName, measures), measures, source: sourceText(releases, [...new Set(measures.map(({ metric }) => metric.source.name))].join("; ")),
    };
  });
}
