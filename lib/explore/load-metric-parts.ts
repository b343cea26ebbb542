import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { latestPeriod, type Panel } from "@/lib/analysis/domain/panel";
import { loadPanel } from "@/lib/analysis/load-panel";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { sourceAreasOf } from "@/lib/observations/domain/build-series";
import { loadReleases, loadSeries } from "@/lib/observations/load-series";
import { boardOf, boardsOf, setOfCode, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { AreaVersion, Organisations } from "@/lib/organisations/domain/organisation";
import { trustsOfBoard } from "@/lib/organisations/domain/trust-boards";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { sourceText } from "@/lib/scorecards/domain/release-texts";
import { inSentence } from "@/lib/shared/in-sentence";
import { buildParts, type PartTable } from "./domain/build-parts";
import { partKey, specialtyName, type MetricParts, type NamedBody, type PartName } from "./domain/metric-parts";
import { partMeasures } from "./domain/part-measures";
import { partsFinding, trustsFinding } from "./domain/parts-finding";
import { shownParts } from "./domain/shown-parts";
import { findPartNames, findParts } from "./queries";

export interface PartsQuestion {
  readonly metricCode: string;
  /** ODS code of a board; anything else asks for one to be chosen. */
  readonly area: string | null;
  /** Null: the newest set that has the board. */
  readonly set: BoundarySet | null;
  /** Last day of the period; null = the latest held. */
  readonly period: string | null;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

const bodyOf = ({ odsCode, name, shortName }: AreaVersion): NamedBody => ({ code: odsCode ?? "", name, shortName });

/** Which trusts and specialties make a metric of a board; null for a metric that is not in the catalogue. */
export async function loadMetricParts<P extends FigurePermission>(scope: Scope<P>, { metricCode, area, set: wanted, period, asOf }: PartsQuestion): Promise<MetricParts | null> {
  const [organisations, catalogue] = await Promise.all([loadOrganisations(scope), loadCatalogue(scope)]);
  const metric = catalogue.metrics.get(metricCode);
  if (!metric) return null;
  const set = wanted ?? (area === null ? null : setOfCode(organisations, area)) ?? "2026";
  const board = area === null ? null : boardOf(organisations, set, area);
  const boards = boardsOf(organisations, set).map(({ version }) => bodyOf(version));
  const measures = partMeasures(metric);
  const nothing = { metric, set, asOf, boards, measures, specialties: null, providers: null, names: {}, trusts: null, source: "", providerSource: "", isIllustrative: false };
  if (board === null) return { ...nothing, board: null, region: null, finding: `Choose a board to see which trusts and specialties make ${inSentence(metric.name)}` };

  return remember(`${scope.datasetVersion}|parts|${metricCode}|${board.version.odsCode}|${set}|${period ?? ""}|${asOf}`, async () => {
    const restated = set === "2026";
    const areaId = board.area.id;
    const codes = [...new Set([metricCode, ...(measures?.all.map((measure) => measure.metricCode) ?? [])])];
    const [rows, names, { series, releasesOf }, allReleases, panel] = await Promise.all([
      findParts(scope, codes, sourceAreasOf(organisations, areaId, restated), asOf),
      remember(`${scope.datasetVersion}|part-names`, () => findPartNames(scope)),
      loadSeries(scope, codes, [{ areaId, restated }], asOf),
      loadReleases(scope),
      loadPanel(scope, { metricCode, kind: "trust", set, category: null, asOf }),
    ]);
    const wholes = new Map(codes.flatMap((code) => (series.get(`${code}|${areaId}`)?.points ?? []).map((point) => [`${code}|${point.periodEnd}`, point] as const)));
    const table = (by: "category" | "provider", periodEnd: string | null): PartTable | null => measures && buildParts(organisations, { metric, measures, areaId, restated, periodEnd, wholes },
      rows.filter((row) => row[by] !== "").map((row) => ({ ...row, code: by === "provider" ? row.provider : row.category.replace(/^treatment_function:/, "") })));
    const specialties = table("category", period);
    const providers = table("provider", period ?? specialties?.periodEnd ?? null);
    const called = partNames(organisations, names, [specialties, providers]);
    const focus = measures?.focus;
    const sourceOf = (table: PartTable | null): string => (table === null ? "" : sourceText(allReleases.filter(({ id }) => table.releaseIds.includes(id)), metric.source.name));
    const used = new Set([...(specialties?.releaseIds ?? []), ...(providers?.releaseIds ?? [])]);
    const trusts = providers === null && panel !== null ? trustFigures(organisations, panel, areaId, set, period) : null;
    const releases = used.size > 0 ? allReleases.filter(({ id }) => used.has(id)) : trusts ? (panel?.releases ?? []) : releasesOf(codes);
    const region = organisations.areas.find(({ key }) => key === board.version.regionKey)?.versions.at(-1);
    const name = board.version.shortName;
    return {
      ...nothing, board: bodyOf(board.version), region: region ? bodyOf(region) : null, specialties, providers, names: called, trusts,
      finding: (specialties ?? providers) && focus
        ? partsFinding({ focus, boardName: name, specialties, providers, nameOf: (code) => (called[partKey("treatment_function", code)] ?? called[partKey("provider", code)])?.name ?? code })
        : trusts && trusts.rows.length > 0 ? trustsFinding(metric, name, trusts) : `No figures of ${inSentence(metric.name)} by specialty or trust are held for ${name}`,
      source: specialties === null ? sourceText(releases, metric.source.name) : sourceOf(specialties), providerSource: sourceOf(providers), isIllustrative: releases.some(({ provenance }) => provenance === "illustrative"),
    };
  });
}

/**
 * The same as a page shows it: sorted, and many providers cut to the largest and a sum of the others.
 * @param sort a column, with `-` before it for greatest first; null = most of the count asked after first
 */
export async function loadPartsPage<P extends FigurePermission>(scope: Scope<P>, { sort, ...question }: PartsQuestion & { readonly sort: string | null }): Promise<MetricParts | null> {
  const page = await loadMetricParts(scope, question);
  const measures = page?.measures;
  if (!page || !measures) return page;
  const asked = sort?.replace(/^-/, "");
  const isKnown = asked === "name" || asked === "value" || measures.all.some(({ key }) => key === asked);
  const order = isKnown && asked !== undefined ? { column: asked, descending: sort?.startsWith("-") === true } : { column: measures.focus.key, descending: true };
  const shown = (by: "treatment_function" | "provider", table: PartTable | null): PartTable | null => table && shownParts(table, order, (code) => page.names[partKey(by, code)]?.name ?? code);
  const [specialties, providers] = [shown("treatment_function", page.specialties), shown("provider", page.providers)];
  const kept = new Set([...(specialties?.rows ?? []).map(({ code }) => partKey("treatment_function", code)), ...(providers?.rows ?? []).map(({ code }) => partKey("provider", code))]);
  return { ...page, specialties, providers, names: Object.fromEntries(Object.entries(page.names).filter(([key]) => kept.has(key))) };
}

/** Names of the parts shown: a trust by the register, anybody else as a file called them. */
function partNames(organisations: Organisations, names: readonly { readonly by: string; readonly code: string; readonly name: string }[], [specialties, providers]: readonly (PartTable | null)[]): Readonly<Record<string, PartName>> {
  const named = new Map(names.map(({ by, code, name }) => [`${by}:${code}`, name]));
  const trusts = new Map(organisations.areas.filter(({ kind }) => kind === "trust").flatMap(({ versions }) => versions.map((version) => [version.odsCode, version.shortName] as const)));
  return Object.fromEntries([
    ...(specialties?.rows ?? []).map(({ code }) => [partKey("treatment_function", code), { name: specialtyName(code, named.get(`treatment_function:${code}`) ?? code), href: null }] as const),
    ...(providers?.rows ?? []).map(({ code }) => {
      const trust = trusts.get(code);
      return [partKey("provider", code), { name: trust ?? named.get(`provider:${code}`) ?? code, href: trust === undefined ? null : `/trusts/${code}` }] as const;
    }),
  ]);
}

function trustFigures(organisations: Organisations, panel: Panel, boardId: number, set: BoundarySet, period: string | null): MetricParts["trusts"] {
  const at = period === null ? latestPeriod(panel) : panel.periods.findIndex(({ end }) => end === period);
  const periodEnd = panel.periods[at]?.end;
  if (periodEnd === undefined) return null;
  const rows = trustsOfBoard(organisations, boardId, set).flatMap(({ area, version, isSure }) => {
    const cell = panel.cells.get(area.id)?.[at];
    return cell === undefined || (cell.value === null && cell.mark === null) ? [] : [{ code: version.odsCode ?? "", name: version.shortName, value: cell.value, mark: cell.mark, isSure }];
  });
  return { periodEnd, rows };
}
