import "server-only";
import { comparisonAt } from "@/lib/analysis/domain/comparison";
import { latestPeriod, type Panel } from "@/lib/analysis/domain/panel";
import { isKnownCategory } from "@/lib/analysis/load-categories";
import { loadHoldings } from "@/lib/analysis/load-holdings";
import { loadPanel } from "@/lib/analysis/load-panel";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { STATUS_ORDER } from "@/lib/shared/objective-status";
import { loadObjectives } from "@/lib/objectives/load-objectives";
import { loadStandings } from "@/lib/objectives/load-standings";
import { BOUNDARY_SET, setOfCode, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { versionOn, type Organisations } from "@/lib/organisations/domain/organisation";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { releaseTexts, sourceText } from "@/lib/scorecards/domain/release-texts";
import { mapFrame } from "./domain/map-frame";
import { mapGeometry, outlineCode, type MapBody } from "./domain/map-geometry";
import { stepCuts } from "./domain/map-steps";
import type { MetricMapPage } from "./domain/metric-map-page";
import { partWords } from "./domain/map-texts";
import { MAPPED_KINDS, type MapFrame, type MappedKind, type MapView, type MetricMap } from "./domain/metric-map";

export interface MetricMapRequest {
  readonly metricCode: string;
  /** Undefined: the first kind that has outlines and figures. */
  readonly kind: MappedKind | undefined;
  /** Undefined: the boards in force today, or those that `area` was one of. */
  readonly set: BoundarySet | undefined;
  readonly view: MapView;
  readonly category: string | null;
  /** Last day of the period; null = the latest. */
  readonly period: string | null;
  readonly area: string | null;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Last day of the boards that ended. */
const LAST_OF_2023 = BOUNDARY_SET["2023"].onDate;
const SEXES = [{ value: "sex:female", label: "Females" }, { value: "sex:male", label: "Males" }];
const STATUS_WHY = "No national step is held for this metric, so no status is judged.";

/** A request as it is kept: of the area, which any code may stand for, its set of boards is all that the map depends on. */
interface KeptRequest extends Omit<MetricMapRequest, "set" | "area"> {
  readonly set: BoundarySet;
}

async function withSet<P extends FigurePermission>(scope: Scope<P>, { area, set, ...request }: MetricMapRequest): Promise<KeptRequest> {
  return { ...request, set: set ?? (area === null ? null : setOfCode(await loadOrganisations(scope), area)) ?? "2026" };
}

/** One metric on the map at one period; null for a metric, part or period that is not held. */
export async function loadMetricMap(scope: Scope<"figures:read">, request: MetricMapRequest): Promise<MetricMapPage | null> {
  const page = await rememberedMap(scope, await withSet(scope, request));
  if (page === null) return null;
  const codes = new Set(page.map?.areas.map(([code]) => code));
  const own = request.area !== null && codes.has(request.area) ? request.area : await onlyBoard(scope, page.set);
  return { ...page, own: own !== null && codes.has(own) ? own : null };
}

/** The board a reader's roles are held for, where it is one. */
async function onlyBoard(scope: Scope<"figures:read">, set: BoundarySet): Promise<string | null> {
  const ids = new Set(scope.actor.held.filter(({ areaKind }) => areaKind === "icb").flatMap(({ icbAreaIds }) => icbAreaIds));
  const [id] = ids;
  if (ids.size !== 1 || id === undefined) return null;
  const organisations = await loadOrganisations(scope);
  const area = organisations.areas.find((one) => one.id === id);
  return (area && versionOn(area, BOUNDARY_SET[set].onDate)?.odsCode) ?? null;
}

type Kept = Omit<MetricMapPage, "own">;

function rememberedMap<P extends FigurePermission>(scope: Scope<P>, request: KeptRequest): Promise<Kept | null> {
  const { metricCode, kind, set, view, category, period, asOf } = request;
  return remember(`${scope.datasetVersion}|map|${[metricCode, kind, set, view, category, period, asOf].join("|")}`, async () => {
    const ground = await findGround(scope, request);
    if (ground === null) return null;
    const { metric, kinds, chosen } = ground;
    const shared = { metric: metricOf(metric), asOf, kinds, licence: metric.licence, category: ground.part, categories: ground.isInSexes ? SEXES : [] };
    if (chosen === null) return { ...shared, set, map: null, why: whyNone(ground.others), source: metric.source.name, release: null };
    const { panel, at, set: of } = chosen;
    if (at < 0) {
      return panel.periods.length > 0 && period !== null ? null : { ...shared, set: of, map: null, why: "No figure is held for any area on the day asked about.", source: metric.source.name, release: null };
    }
    const map = await drawnMap(scope, chosen, view);
    return { ...shared, set: of, map, why: null, source: sourceText(usedReleases(panel, at), metric.source.name), release: releaseTexts(panel.releases, metric.frequencies[0]) };
  });
}

/** Every period of a map, in the order of its areas; null where nothing can be drawn. */
export async function loadMapFrames<P extends FigurePermission>(scope: Scope<P>, asked: MetricMapRequest): Promise<readonly MapFrame[] | null> {
  const request = await withSet(scope, asked);
  const { metricCode, kind, set, view, category, asOf } = request;
  return remember(`${scope.datasetVersion}|frames|${[metricCode, kind, set, view, category, asOf].join("|")}`, async () => {
    const ground = await findGround(scope, { ...request, period: null });
    if (ground?.chosen === null || ground === null || ground.chosen.at < 0) return null;
    const { panel, at } = ground.chosen;
    const map = await drawnMap(scope, ground.chosen, view);
    const codes = map.areas.map(([code]) => code);
    return panel.periods.map((_, place) => ({ ...(place === at ? map.frame : mapFrame(panel, place, codes, null)), source: sourceText(usedReleases(panel, place), panel.metric.source.name) }));
  });
}

interface Chosen {
  readonly organisations: Organisations;
  readonly kind: MappedKind;
  /** Boards that are drawn or whose borders are; a panel of councils is the same for both. */
  readonly set: BoundarySet;
  readonly panel: Panel;
  readonly at: number;
}

interface Ground {
  readonly metric: Panel["metric"];
  readonly kinds: readonly MappedKind[];
  /** Other kinds of body with figures. */
  readonly others: readonly string[];
  /** The part of the figures that is shown; null = the whole. */
  readonly part: string | null;
  /** Figures are held of each sex alone. */
  readonly isInSexes: boolean;
  readonly chosen: Chosen | null;
}

/** What can be mapped, and the panel to be shown; null for an unknown metric or part. */
async function findGround<P extends FigurePermission>(scope: Scope<P>, { metricCode, kind, set, category, period, asOf }: KeptRequest): Promise<Ground | null> {
  const [organisations, catalogue, holdings] = await Promise.all([loadOrganisations(scope), loadCatalogue(scope), loadHoldings(scope, asOf)]);
  const metric = catalogue.metrics.get(metricCode);
  if (metric === undefined || !(await isKnownCategory(scope, metricCode, category))) return null;
  const heldIn = (scheme: string): ReadonlySet<string> => new Set(holdings.filter((one) => one.metricCode === metricCode && one.scheme === scheme && one.kind !== "england").map((one) => one.kind));
  // Life expectancy, for one, is published for each sex and never for both.
  const isInSexes = heldIn("").size === 0 && heldIn("sex").size > 0;
  const part = category ?? (isInSexes ? "sex:female" : null);
  const held = heldIn(part?.split(":")[0] ?? "");
  const kinds = MAPPED_KINDS.filter((one) => held.has(one) || (one === "region" && held.has("icb")));
  const others = [...held].filter((one) => !(kinds as readonly string[]).includes(one));
  const shown = kind === undefined ? kinds[0] : kinds.find((one) => one === kind);
  if (shown === undefined) return { metric, kinds, others, part, isInSexes, chosen: null };
  const whole = await loadPanel(scope, { metricCode, kind: shown, set, category: part, asOf });
  const panel = set === "2023" ? within2023(whole) : whole;
  if (panel === null) return null;
  const at = period === null ? latestPeriod(panel) : panel.periods.findIndex(({ end }) => end === period);
  return { metric, kinds, others, part, isInSexes, chosen: { organisations, kind: shown, set, panel, at } };
}

/** Former boards have no figures after they ended, so their map ends there. */
function within2023(panel: Panel | null): Panel | null {
  if (panel === null || panel.kind !== "icb") return panel;
  const count = panel.periods.filter(({ end }) => end <= LAST_OF_2023).length;
  if (count === panel.periods.length) return panel;
  return { ...panel, periods: panel.periods.slice(0, count), cells: new Map([...panel.cells].map(([id, cells]) => [id, cells.slice(0, count)])), england: panel.england?.slice(0, count) ?? null };
}

async function drawnMap<P extends FigurePermission>(scope: Scope<P>, { organisations, kind, set, panel, at }: Chosen, view: MapView): Promise<MetricMap> {
  const { metric } = panel;
  const geometry = mapGeometry(kind, set, view, bodiesOf(organisations, kind, panel));
  const codes = geometry.areas.map(([code]) => code);
  const status = await judged(scope, kind, panel, codes);
  const { decimals } = metric;
  const letters = "letters" in status && status.at === at ? status.letters : null;
  const newest = latestPeriod(panel);
  const valuesOf = (isWanted: (place: number) => boolean): readonly number[] => [...panel.cells.values()].flatMap((cells) => cells.flatMap(({ value }, place) => (value === null || !isWanted(place) ? [] : [value])));
  return {
    ...geometry,
    metric: { ...metricOf(metric), name: `${metric.name}${partWords(panel.category)}` },
    kind, set, view: kind === "icb" ? view : "boundaries", isSummed: panel.isSummed,
    periods: panel.periods,
    frame: mapFrame(panel, at, codes, letters),
    cuts: { quantile: stepCuts(valuesOf((place) => place === newest), "quantile", decimals), equal: stepCuts(valuesOf(() => true), "equal", decimals) },
    status: "letters" in status ? { at: status.at, step: status.step } : status,
  };
}

const metricOf = ({ code, name, unit, unitLabel, decimals, polarity }: Panel["metric"]): MetricMap["metric"] => ({ code, name, unit, unitLabel, decimals, polarity });

/** Bodies to draw: those of the panel and, of councils, all others in force. */
function bodiesOf(organisations: Organisations, kind: MappedKind, panel: Panel): readonly MapBody[] {
  const byId = new Map(organisations.areas.map((area) => [area.id, area]));
  const former = (areaId: number): readonly string[] => byId.get(areaId)?.versions.flatMap(({ onsCode }) => onsCode ?? []) ?? [];
  const held = panel.areas.map(({ areaId, code, shortName }): MapBody => ({ code, name: shortName, formerCodes: kind === "council" ? former(areaId) : [] }));
  if (kind !== "council") return held;
  const known = new Set(panel.areas.map(({ areaId }) => areaId));
  const others = organisations.areas.flatMap((area): MapBody[] => {
    const version = area.kind === "council" && !known.has(area.id) ? versionOn(area, BOUNDARY_SET[panel.set].onDate) : null;
    return version === null ? [] : [{ code: version.onsCode ?? area.key, name: version.shortName, formerCodes: former(area.id) }];
  });
  const drawn = others.filter((body) => outlineCode(kind, panel.set, body) !== null);
  return [...held, ...drawn].sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

type Judged = { readonly at: number; readonly step: string; readonly letters: string } | { readonly why: string };

/** Status of each board at the latest period, where the metric has a national step. */
async function judged<P extends FigurePermission>(scope: Scope<P>, kind: MappedKind, panel: Panel, codes: readonly string[]): Promise<Judged> {
  if (kind !== "icb") return { why: "Status is judged for boards alone." };
  if (panel.category !== null) return { why: "Status is judged for the whole of the figures, not for a part of them." };
  const { code } = panel.metric;
  const objective = (await loadObjectives(scope)).find(({ measures }) => measures.some((measure) => measure.metricCode === code && measure.part !== "outcome" && measure.steps.length > 0));
  if (objective === undefined) return { why: STATUS_WHY };
  const { boards } = await loadStandings(scope, panel.set, panel.asOf);
  const byCode = new Map(panel.areas.map(({ areaId, code: own }) => [own, boards.find((board) => board.areaId === areaId)?.positions.get(code)]));
  const at = latestPeriod(panel);
  const end = panel.periods[at]?.end;
  const letters = codes.map((own) => {
    const position = byCode.get(own);
    return position?.report.latest?.periodEnd === end && position ? String(STATUS_ORDER.indexOf(position.verdict.status)) : "-";
  }).join("");
  const step = [...byCode.values()].find((position) => position?.verdict.step)?.verdict.step?.label;
  return step === undefined || !/\d/.test(letters) ? { why: STATUS_WHY } : { at, step, letters };
}

/** Releases of the figures of one period, newest first; all where none is known. */
function usedReleases(panel: Panel, at: number): Panel["releases"] {
  const ids = new Set(comparisonAt(panel, at).rows.flatMap(({ releaseId }) => releaseId ?? []));
  const used = panel.releases.filter(({ id }) => ids.has(id));
  return used.length === 0 ? panel.releases : used;
}

const OTHER_NOUN: Readonly<Record<string, string>> = { trust: "trusts", statistical_region: "statistical regions", region: "regions", icb: "boards", council: "councils" };

const whyNone = (others: readonly string[]): string =>
  others.length === 0 ? "No figure of this metric is held for any area." : `Figures are held for ${others.map((one) => OTHER_NOUN[one] ?? one).join(" and ")}, which have no outlines to draw.`;
