import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadReleases } from "@/lib/observations/load-series";
import { BOUNDARY_SET } from "@/lib/organisations/domain/boundary-set";
import { versionOn, type AreaVersion, type Organisations } from "@/lib/organisations/domain/organisation";
import { trustBoards } from "@/lib/organisations/domain/trust-boards";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { sourceText } from "@/lib/scorecards/domain/release-texts";
import { trustFinding } from "./domain/body-finding";
import type { BodyFigure } from "./domain/body-page";
import type { NamedBody } from "./domain/metric-parts";
import type { ListOfBoard, TrustPage } from "./domain/trust-page";
import { loadBodyMeasures } from "./load-body-measures";
import { findBodyFigures, findPartsOfProvider, type HeldPartRow } from "./queries";

const LISTS = ["E01", "E03", "E16"] as const;

const named = ({ odsCode, name, shortName }: AreaVersion): NamedBody => ({ code: odsCode ?? "", name, shortName });

/** What is published of a trust, as known on a day; null where no trust has the code. */
export function loadTrustPage<P extends FigurePermission>(scope: Scope<P>, { code, asOf }: { readonly code: string; readonly asOf: string }): Promise<TrustPage | null> {
  return remember(`${scope.datasetVersion}|trust|${code}|${asOf}`, async () => {
    const organisations = await loadOrganisations(scope);
    const area = organisations.areas.find(({ kind, versions }) => kind === "trust" && versions.some(({ odsCode }) => odsCode === code));
    const version = area?.versions.at(-1);
    if (!area || !version) return null;
    const [{ measures, releases }, parts, allReleases] = await Promise.all([loadBodyMeasures(scope, area.id, asOf), findPartsOfProvider(scope, code, LISTS, asOf), loadReleases(scope)]);
    const wholes = parts.length === 0 ? [] : await findBodyFigures(scope, LISTS, [...new Set(parts.map(({ areaId }) => areaId))], asOf);
    const boards = trustBoards(organisations, area, "2026").map((board) => ({ ...named(board.version), share: board.share }));
    const former = trustBoards(organisations, area, "2023")[0];
    const region = organisations.areas.find(({ key }) => key === version.regionKey)?.versions.at(-1);
    const used = new Set(parts.map(({ releaseId }) => releaseId));
    return {
      trust: named(version), region: region ? named(region) : null, boards, formerBoard: former && boards.every((board) => board.code !== former.version.odsCode) ? named(former.version) : null,
      closedOn: version.validTo, asOf, finding: trustFinding(version.shortName, measures), measures, lists: listsOf(organisations, parts, wholes),
      source: sourceText(releases, [...new Set(measures.map(({ metric }) => metric.source.name))].join("; ")),
      listSource: sourceText(allReleases.filter(({ id }) => used.has(id)), "NHS England, RTT waiting times"),
    };
  });
}

/** The boards whose lists name the provider, in the latest month that any does. */
function listsOf(organisations: Organisations, parts: readonly HeldPartRow[], wholes: readonly BodyFigure[]): TrustPage["lists"] {
  const periodEnd = parts[0]?.periodEnd;
  if (periodEnd === undefined) return null;
  const held = new Map(parts.map((part) => [`${part.metricCode}|${part.areaId}`, part]));
  const whole = new Map(wholes.filter((figure) => figure.periodEnd === periodEnd).map((figure) => [`${figure.metricCode}|${figure.areaId}`, figure]));
  const percent = (part: number | null | undefined, of: number | null | undefined): number | null => (part == null || of == null || of === 0 ? null : (100 * part) / of);
  const rows = [...new Set(parts.map(({ areaId }) => areaId))].flatMap((areaId): ListOfBoard[] => {
    const board = organisations.areas.find(({ id }) => id === areaId);
    const version = board && (versionOn(board, periodEnd) ?? versionOn(board, BOUNDARY_SET["2026"].onDate));
    if (!version) return [];
    const [e01, e03, e16] = LISTS.map((metricCode) => held.get(`${metricCode}|${areaId}`));
    return [{
      ...named(version), list: e16?.value ?? null, over18: e01?.numerator == null || e01.denominator === null ? null : e01.denominator - e01.numerator, over52: e03?.numerator ?? null,
      shareOfList: percent(e16?.value, whole.get(`E16|${areaId}`)?.value), shareOfOver52: percent(e03?.numerator, whole.get(`E03|${areaId}`)?.numerator),
    }];
  });
  return { periodEnd, rows: rows.sort((a, b) => (b.list ?? -1) - (a.list ?? -1) || a.shortName.localeCompare(b.shortName, "en-GB")) };
}
