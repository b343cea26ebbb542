import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { versionOn } from "./domain/organisation";
import { loadOrganisations } from "./load-organisations";
import { findAreaNames, type AreaName } from "./queries";

/** Names a body had on a day, `YYYY-MM-DD`. */
export type NameOn = (areaId: number, day: string) => Omit<AreaName, "areaId">;

/** What bodies of any kind were called, by day where the register is held whole; trusts by their latest name. */
export async function loadAreaNames<P extends FigurePermission>(scope: Scope<P>, areaIds: readonly number[]): Promise<NameOn> {
  const { areas } = await loadOrganisations(scope);
  const byId = new Map(areas.map((area) => [area.id, area]));
  const others = [...new Set(areaIds)].filter((id) => !byId.has(id));
  const named = new Map((others.length === 0 ? [] : await findAreaNames(scope, others)).map((one) => [one.areaId, one]));
  return (areaId, day) => {
    const area = byId.get(areaId);
    const version = area && (versionOn(area, day) ?? area.versions[0]);
    if (version) return { code: version.odsCode ?? version.onsCode ?? "", name: version.shortName };
    return named.get(areaId) ?? { code: "", name: `Body ${areaId}` };
  };
}
