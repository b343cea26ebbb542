import "server-only";
import type { Permission } from "@/lib/access/permissions";
import { reaches, reachOf } from "@/lib/access/policy";
import type { Scope } from "@/lib/access/scope";
import type { Metric } from "@/lib/metrics/domain/metric";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import type { Area } from "@/lib/organisations/domain/organisation";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { now } from "@/lib/platform/clock";
import type { BodyGroup, ImportPage, TouchedMetric } from "./domain/import-page";
import type { ImportReport } from "./domain/import-report";
import { importRights } from "./domain/import-rights";
import { rankChanges, rankNewFigures } from "./domain/rank-changes";
import { loadBoards } from "./load-boards";
import { loadImportRecord } from "./load-import-record";

/** One import within reach, with what its check found and what the reader may do; null where there is none. */
export async function loadImportPage(scope: Scope<"import:read">, importId: number): Promise<ImportPage | null> {
  const answer = await loadImportRecord(scope, importId);
  if (answer === null) return null;
  const { record, report, board, isOwn } = answer;
  const within = (permission: Permission): boolean => {
    const reach = reachOf(scope.actor.held, permission);
    return record.areaId === null ? reach.kind === "all" : reaches(reach, record.areaId);
  };
  const [{ metrics }, boards] = await Promise.all([loadCatalogue(scope), loadBoards(scope)]);
  const code = boards.find(({ areaId }) => areaId === record.areaId)?.code;
  return {
    record, report, board, isOwn,
    rights: importRights(record, { mayStage: within("import:stage"), mayApprove: within("import:approve"), isOwn }),
    bodies: report !== null && report.unmatched.length > 0 && reachOf(scope.actor.held, "import:approve").kind === "all" ? await bodiesFor(scope) : [],
    isEmbargoAhead: record.embargoUntil !== null && Date.parse(record.embargoUntil) > now().getTime(),
    metrics: report === null ? [] : touchedMetrics(report, metrics, code),
    changes: rankChanges(report?.changes ?? []),
    newFigures: rankNewFigures(report?.newFigures ?? []),
  };
}

const KINDS = [["icb", "Integrated care boards"], ["region", "Regions"], ["council", "Councils"]] as const;

/** Bodies that a code may be mapped to: those in force, and boards that have ended. */
async function bodiesFor(scope: Scope<"import:read">): Promise<readonly BodyGroup[]> {
  const { areas } = await loadOrganisations(scope);
  const nameOf = ({ versions }: Area): string => versions.at(-1)?.shortName ?? "";
  return KINDS.map(([kind, title]) => ({ kind: title, bodies: areas.filter((area) => area.kind === kind).map((area) => ({ areaId: area.id, name: nameOf(area) })).sort((a, b) => a.name.localeCompare(b.name, "en-GB")) }));
}

/** Metrics with new or changed figures by code; each leads to its page where it has one, of the board whose return it is. */
function touchedMetrics({ added, changes }: ImportReport, metrics: ReadonlyMap<string, Metric>, board: string | undefined): readonly TouchedMetric[] {
  const changed = new Map<string, number>();
  for (const { metricCode } of changes) changed.set(metricCode, (changed.get(metricCode) ?? 0) + 1);
  const names = new Map([...added, ...changes].map(({ metricCode, metricName }) => [metricCode, metricName]));
  const query = board === undefined ? "" : `?area=${board}`;
  return [...names].sort(([a], [b]) => a.localeCompare(b)).map(([code, name]) => ({
    code, name,
    added: added.find(({ metricCode }) => metricCode === code)?.figures ?? 0,
    changed: changed.get(code) ?? 0,
    href: `/metrics/${code}${query}`,
  }));
}
