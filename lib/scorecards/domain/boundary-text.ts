import { REORGANISED_ON } from "@/lib/observations/domain/build-series";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { versionOn, type Area, type AreaVersion, type Organisations } from "@/lib/organisations/domain/organisation";
import { partsOf } from "@/lib/organisations/domain/restate";
import { formatNumber } from "@/lib/shared/format-number";
import { listed } from "./sentences";

/** How a board's boundary came about or ended, in words. */
export function boundaryText(organisations: Organisations, area: Area, version: AreaVersion, set: BoundarySet): string {
  if (set === "2023") {
    const flows = organisations.successions.filter((s) => s.fromAreaId === area.id && s.effectiveOn === REORGANISED_ON);
    if (flows.length === 0) return "Boundary unchanged in 2026";
    const names = flows.flatMap((s) => {
      const to = organisations.areas.find((candidate) => candidate.id === s.toAreaId);
      const name = to ? versionOn(to, REORGANISED_ON)?.shortName : undefined;
      return name ? [flows.length > 1 ? `${name} (${formatNumber(100 * s.shareOfPredecessor)}% of people)` : name] : [];
    });
    return `Ended on 31 March 2026; now part of ${listed(names)}`;
  }
  const parts = partsOf(organisations.successions, area.id, REORGANISED_ON);
  if (parts.length === 0) return "Boundary unchanged in 2026";
  const names = parts.flatMap((part) => {
    const from = organisations.areas.find((candidate) => candidate.id === part.areaId);
    const name = from ? versionOn(from, "2026-03-31")?.shortName : undefined;
    return name ? [part.share === 1 ? name : `${formatNumber(100 * part.share)}% of ${name}`] : [];
  });
  return `${version.shortName} on these boundaries since 1 April 2026, made of ${listed(names)}`;
}
