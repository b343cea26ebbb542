import type { ComparedKind, Panel } from "@/lib/analysis/domain/panel";
import type { FoundArea } from "@/lib/organisations/domain/area-of-code";
import { boardsOf, BOUNDARY_SET, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { areasOn, type Organisations } from "@/lib/organisations/domain/organisation";
import type { AreaChoice } from "./metric-page";

/** The NHS region that a body lies in; null for England, for regions, and where none is on record. */
export function regionOf(organisations: Organisations, { version }: FoundArea): AreaChoice | null {
  const region = organisations.areas.find(({ key }) => key === version.regionKey)?.versions.at(-1);
  return region ? { code: region.odsCode ?? "", name: region.shortName } : null;
}

/** More than this many are not a list to choose from: those of the body's own region are. */
const MANY = 60;

/**
 * Bodies that a reader may look at instead: England, then boards and regions where the metric is held for them, else the bodies
 * of the panel, of the same region where there are many.
 */
export function areaChoices(organisations: Organisations, found: FoundArea, kinds: readonly ComparedKind[], panel: Panel, set: BoundarySet): readonly AreaChoice[] {
  const england = { code: "england", name: "England" };
  if (kinds.includes("icb") && panel.kind !== "council" && panel.kind !== "trust") {
    const regions = areasOn(organisations, "region", BOUNDARY_SET[set].onDate).map(({ version }) => ({ code: version.odsCode ?? "", name: `${version.shortName} (region)` }));
    return [england, ...(kinds.includes("region") ? regions : []), ...boardsOf(organisations, set).map(({ version }) => ({ code: version.odsCode ?? "", name: version.shortName }))];
  }
  const region = regionOf(organisations, found)?.code ?? null;
  const bodies = panel.areas.length <= MANY ? panel.areas : panel.areas.filter(({ regionCode }) => regionCode !== null && regionCode === region);
  return [england, ...bodies.map(({ code, shortName }) => ({ code, name: shortName }))];
}
