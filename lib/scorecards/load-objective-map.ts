import "server-only";
import type { Scope } from "@/lib/access/scope";
import { loadStandings } from "@/lib/objectives/load-standings";
import { remember } from "@/lib/platform/cache";
import { objectiveMap, type MapColour, type ObjectiveMap } from "./domain/objective-map";
import type { OverviewRequest } from "./load-overview";

export interface ObjectiveMapRequest extends Omit<OverviewRequest, "measure"> {
  readonly code: string;
  readonly colour: MapColour;
}

/** A national objective on the map of the boards of a set, as known on a day; null where there is none, or no board has a figure. */
export function loadObjectiveMap(scope: Scope<"figures:read">, { code, colour, set, asOf, only }: ObjectiveMapRequest): Promise<ObjectiveMap | null> {
  return remember(`${scope.datasetVersion}|objective-map|${set}|${asOf}|${code}|${colour}|${only?.join(",") ?? "all"}`, async () => {
    const { objectives, boards } = await loadStandings(scope, set, asOf);
    const objective = objectives.find((one) => one.code === code && one.boardId === null);
    return objective === undefined ? null : objectiveMap(objective, boards.filter(({ version }) => only === null || only.includes(version?.odsCode ?? "")), colour);
  });
}
