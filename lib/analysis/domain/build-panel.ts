import type { Metric } from "@/lib/metrics/domain/metric";
import { partsOfRequest, seriesPoint } from "@/lib/observations/domain/build-series";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import { restateRule } from "@/lib/observations/domain/restate-rule";
import { boardsOf, BOUNDARY_SET, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { areasOn, versionOn, type Area, type AreaVersion, type Organisations } from "@/lib/organisations/domain/organisation";
import type { Period } from "@/lib/shared/period";
import type { HeldFigure } from "./held-figure";
import { ofOneLength } from "./one-length";
import type { ComparedKind, Panel, PanelArea, PanelCell } from "./panel";
import { sumOfBoards } from "./sum-of-boards";

export interface PanelRequest {
  readonly metric: Metric;
  readonly kind: ComparedKind;
  readonly set: BoundarySet;
  readonly category: string | null;
  readonly asOf: string;
}

/**
 * Sets the figures of a metric out by body and period. Boards are on the boundaries asked for; regions are as published, or
 * sums of all their boards where no figure of a region is published.
 * @param figures of the bodies of the kind and of England; of boards too where the kind is region
 * @param allReleases newest period first
 */
export function buildPanel(organisations: Organisations, request: PanelRequest, figures: readonly HeldFigure[], allReleases: readonly ReleaseInfo[]): Panel {
  const { kind, set, metric } = request;
  const kinds = new Map(organisations.areas.map((area) => [area.id, area.kind]));
  const published = figures.filter(({ areaId }) => kinds.get(areaId) === kind);
  const isSummed = kind === "region" && published.length === 0;
  const shown = ofOneLength(isSummed ? figures.filter(({ areaId }) => kinds.get(areaId) === "icb") : published);
  const englandId = organisations.areas.find((area) => area.kind === "england")?.id;
  const periods = periodsOf(shown);
  const starts = new Map(periods.map(({ start, end }) => [end, start]));
  const ofEngland = figures.filter(({ areaId, periodStart, periodEnd }) => areaId === englandId && starts.get(periodEnd) === periodStart);
  const held = new Map([...shown, ...ofEngland].map((figure) => [`${figure.areaId}|${figure.periodEnd}`, figure]));
  const cellsOf = (areaId: number, restated: boolean): readonly PanelCell[] => {
    const parts = partsOfRequest(organisations, { areaId, restated });
    return periods.map(({ end }) => seriesPoint(parts, { areaId, rule: restateRule(metric.unit) }, end, (id) => held.get(`${id}|${end}`)));
  };
  const regionCodes = new Map(organisations.areas.flatMap((area) => (area.kind === "region" ? [[area.key, area.versions.at(-1)?.odsCode ?? null] as const] : [])));
  const bodies = bodiesOf(organisations, kind, set, new Set(shown.map(({ areaId }) => areaId)));
  const areas = bodies.map(({ area, version }): PanelArea => ({
    areaId: area.id, kind: area.kind, code: version.odsCode ?? version.onsCode ?? area.key, name: version.name, shortName: version.shortName,
    regionCode: version.regionKey === null ? null : (regionCodes.get(version.regionKey) ?? null), population: version.population,
  }));
  const cells = new Map(isSummed
    ? areas.map(({ areaId, code }) => [areaId, sumOfBoards(boardsOf(organisations, set).filter(({ version }) => version.regionKey !== null && regionCodes.get(version.regionKey) === code).map(({ area }) => cellsOf(area.id, set === "2026")), periods, metric)])
    : areas.map(({ areaId }) => [areaId, cellsOf(areaId, kind === "icb" && set === "2026")]));
  const england = ofEngland.length === 0 || englandId === undefined ? null : cellsOf(englandId, false);
  const used = new Set([...shown, ...ofEngland].map(({ releaseId }) => releaseId));
  return { ...request, periods, areas, cells, england, isSummed, releases: allReleases.filter(({ id }) => used.has(id)) };
}

/** Periods that figures are of, oldest first; the longest where two end on one day. */
function periodsOf(figures: readonly HeldFigure[]): readonly Period[] {
  const starts = new Map<string, string>();
  for (const { periodStart, periodEnd } of figures) {
    const known = starts.get(periodEnd);
    if (known === undefined || periodStart < known) starts.set(periodEnd, periodStart);
  }
  return [...starts].map(([end, start]) => ({ start, end })).sort((a, b) => a.end.localeCompare(b.end));
}

interface Body {
  readonly area: Area;
  readonly version: AreaVersion;
}

/** Boards and regions: all of the set. Others: those with figures, as they are named today or were last. */
function bodiesOf(organisations: Organisations, kind: ComparedKind, set: BoundarySet, withFigures: ReadonlySet<number>): readonly Body[] {
  if (kind === "icb") return boardsOf(organisations, set);
  const onDate = BOUNDARY_SET[set].onDate;
  if (kind === "region") return areasOn(organisations, "region", onDate);
  return organisations.areas
    .filter((area) => area.kind === kind && withFigures.has(area.id))
    .flatMap((area) => {
      const version = versionOn(area, onDate) ?? area.versions.at(-1);
      return version ? [{ area, version }] : [];
    })
    .sort((a, b) => a.version.shortName.localeCompare(b.version.shortName, "en-GB"));
}
