import { areaFinder } from "@/lib/observations/domain/area-finder";
import type { SourceArea } from "@/lib/observations/domain/source-figure";
import type { AreaCode } from "@/lib/organisations/domain/area-code";
import type { Area, AreaAlias } from "@/prisma/seed/reference/area";

/** Stable key of the body a source names in a period; null where there is none. */
export type AreaKeyFinder = (area: SourceArea, periodEnd: string) => string | null;

/** Finds bodies by the rules of an import, among the areas and aliases being compiled. */
export function areaKeyFinder(areas: readonly Area[], aliases: readonly AreaAlias[]): AreaKeyFinder {
  const position = new Map(areas.map(({ key }, index) => [key, index]));
  const codes: AreaCode[] = areas.flatMap(({ kind, versions }, areaId) =>
    versions.flatMap(({ odsCode, onsCode, name, shortName, validFrom, validTo }) => {
      const dated = { areaId, kind, validFrom, validTo, usedFrom: null };
      const names = [...new Set([name.toLowerCase(), shortName.toLowerCase()])].map((code) => ({ ...dated, scheme: "name" as const, code }));
      return [...(odsCode === null ? [] : [{ ...dated, scheme: "ods" as const, code: odsCode }]), ...(onsCode === null ? [] : [{ ...dated, scheme: "ons" as const, code: onsCode }]), ...names];
    }));
  for (const { areaKey, code, validFrom } of aliases) {
    const areaId = position.get(areaKey);
    const area = areaId === undefined ? undefined : areas[areaId];
    if (areaId === undefined || area === undefined) throw new Error(`an alias names an unknown area: ${areaKey}`);
    codes.push({ areaId, kind: area.kind, scheme: "ons", code, validFrom: null, validTo: null, usedFrom: validFrom });
  }
  const find = areaFinder(codes);
  return (area, periodEnd) => {
    const found = find(area, periodEnd);
    return found === null ? null : (areas[found]?.key ?? null);
  };
}
