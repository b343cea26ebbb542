import "server-only";
import { reaches, reachOf } from "@/lib/access/policy";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadHoldings } from "@/lib/analysis/load-holdings";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import type { BoardStandings } from "@/lib/objectives/domain/build-standings";
import { positionKey } from "@/lib/objectives/domain/build-standings";
import { loadAgreedVersions } from "@/lib/objectives/load-objectives";
import { loadAreaParts } from "@/lib/objectives/load-area-parts";
import { loadProjection } from "@/lib/objectives/load-projection";
import { loadStandings } from "@/lib/objectives/load-standings";
import { BOUNDARY_SETS, boardOf, setOfCode, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { Organisations } from "@/lib/organisations/domain/organisation";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { buildObjectivePage } from "./domain/build-objective-page";
import type { ObjectivePage, PageArea } from "./domain/objective-page";

export interface ObjectiveRequest {
  readonly code: string;
  /** ODS code of a board, or `england`; null = England, or the board whose own objective it is. */
  readonly area: string | null;
  /** Null = the newest set that has the board. */
  readonly set: BoundarySet | null;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/**
 * One objective for one board or England, as known on a day; null for an objective or a board that is not known, and for a board's
 * own objective asked of anybody else. Kept in memory until anything published or agreed changes.
 */
export function loadObjectivePage<P extends FigurePermission>(scope: Scope<P>, { code, area, set: asked, asOf }: ObjectiveRequest): Promise<ObjectivePage | null> {
  return remember(`${scope.datasetVersion}|objective|${asked ?? ""}|${asOf}|${code}|${area ?? ""}`, async () => {
    const organisations = await loadOrganisations(scope);
    const named = area !== null && area !== "england" ? area : null;
    const set = asked ?? (named === null ? "2026" : setOfCode(organisations, named));
    if (set === null) return null;
    const [standings, { metrics }] = await Promise.all([loadStandings(scope, set, asOf), loadCatalogue(scope)]);
    const { boards, england, panels, releasesOf } = standings;
    const objective = standings.objectives.find((one) => one.code === code);
    if (!objective) return null;
    const own = named !== null ? boards.find(({ version }) => version?.odsCode === named)
      : objective.boardId === null ? england : area === null ? boards.find(({ areaId }) => areaId === objective.boardId) : undefined;
    const standing = own?.standings.get(code);
    if (!own || !standing) return null;
    const { position } = standing;
    const isEngland = own === england;
    const target = position?.nextStep ?? null;
    const [holdings, projection, parts, versions] = await Promise.all([
      loadHoldings(scope, asOf),
      position === null ? null : loadProjection(scope, { areaId: own.areaId, key: positionKey(objective, position.report.metric.code), set, asOf, target }),
      isEngland ? [] : loadAreaParts(scope, { areaId: own.areaId, set, asOf }),
      isEngland ? [] : loadAgreedVersions(scope, { code, areaId: own.areaId, asOf }),
    ]);
    const regionNameOf = ({ version }: BoardStandings): string => regionOf(organisations, version?.regionKey ?? null)?.name ?? "";
    return buildObjectivePage({
      set, asOf, objective, own, england, boards, panels, metrics, holdings, projection, versions, regionNameOf,
      area: areaOf(organisations, own, set, isEngland), parts: parts.filter(({ objectiveCode, metricCode }) => objectiveCode === code || (objective.boardId !== null && objective.measures.some((measure) => measure.metricCode === metricCode))),
      releases: position === null ? [] : releasesOf([position.report.metric.code]),
    });
  });
}

function regionOf(organisations: Organisations, key: string | null): { readonly code: string; readonly name: string } | null {
  const version = key === null ? undefined : organisations.areas.find((area) => area.key === key)?.versions.at(-1);
  return version ? { code: version.odsCode ?? "", name: version.shortName } : null;
}

function areaOf(organisations: Organisations, { version }: BoardStandings, set: BoundarySet, isEngland: boolean): PageArea {
  if (isEngland || version === null) return { code: "england", name: "England", shortName: "England", isEngland: true, region: null, otherSet: set === "2026" ? "2023" : "2026" };
  const code = version.odsCode ?? "";
  return {
    code, name: version.name, shortName: version.shortName, isEngland: false, region: regionOf(organisations, version.regionKey),
    otherSet: BOUNDARY_SETS.find((one) => one !== set && boardOf(organisations, one, code) !== null) ?? null,
  };
}

/** Whether the reader may propose a trajectory for a board: what the page offers; the command checks again. @param code ODS code of the board */
export async function loadProposeRight(scope: Scope<"figures:read">, code: string): Promise<boolean> {
  const organisations = await loadOrganisations(scope);
  const board = BOUNDARY_SETS.map((set) => boardOf(organisations, set, code)).find((one) => one !== null);
  return board ? reaches(reachOf(scope.actor.held, "trajectory:propose"), board.area.id) : false;
}
