import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { revisionsUnknownBefore } from "@/lib/observations/domain/revisions";
import { loadRevisionLog } from "@/lib/observations/load-revisions";
import { loadAreaNames } from "@/lib/organisations/load-area-names";
import { formatDate } from "@/lib/shared/format-date";
import type { RevisionLog } from "./domain/revision-log";
import { revisionLine } from "./domain/revision-texts";

/**
 * Every change of a figure of a metric up to a day (`YYYY-MM-DD`), of every body as published for it, with the releases that
 * were withdrawn; null when the metric is not known or nothing of it is held.
 */
export async function loadMetricRevisions<P extends FigurePermission>(scope: Scope<P>, metricCode: string, asOf: string): Promise<RevisionLog | null> {
  const metric = (await loadCatalogue(scope)).metrics.get(metricCode);
  if (!metric) return null;
  const { revisions, releases } = await loadRevisionLog(scope, metricCode, asOf);
  if (releases.length === 0) return null;
  const nameOn = await loadAreaNames(scope, revisions.map(({ areaId }) => areaId));
  return {
    metric: { code: metric.code, name: metric.name, unitLabel: metric.unitLabel },
    asOf,
    lines: revisions.map((revision) => revisionLine(metric, revision, nameOn(revision.areaId, revision.periodEnd))),
    withdrawn: releases
      .flatMap(({ id, title, withdrawal }) => (withdrawal && withdrawal.on <= asOf ? [{ id, title, on: withdrawal.on, onText: formatDate(withdrawal.on), reason: withdrawal.reason }] : []))
      .sort((a, b) => b.on.localeCompare(a.on) || b.id - a.id),
    unknownBefore: revisionsUnknownBefore(releases.filter(({ withdrawal }) => withdrawal === null || withdrawal.on > asOf)),
    releases: releases.length,
  };
}
