import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { versionOn } from "@/lib/organisations/domain/organisation";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { today } from "@/lib/platform/clock";
import { addMonths, monthsBetween } from "@/lib/shared/month";
import { success, type Result } from "@/lib/shared/result";
import { checkRevision } from "./domain/check-revision";
import { checkSize } from "./domain/check-size";
import { compareFigures, figureKey, type Figure } from "./domain/compare-figures";
import type { ImportIssue } from "./domain/import-issue";
import { publicationDate, type PublicationDate } from "./domain/publication-date";
import { countNotAttributed, type DraftFigure, type ImportCounts, type ReleaseDraft } from "./domain/release-draft";
import { findFiguresInForce, isLoaded } from "./queries";

/** One figure that would change, in words. */
export interface FigureChange {
  /** Metric and area, such as "E16 Gloucestershire". */
  readonly name: string;
  readonly before: Figure;
  readonly now: Figure;
}

export interface ImportPreview {
  /** The same bytes were published before, so nothing would change. A release under embargo is not seen here. */
  readonly alreadyLoaded: boolean;
  readonly counts: ImportCounts;
  /** In the order of the file. */
  readonly changes: readonly FigureChange[];
  readonly date: PublicationDate;
  readonly warnings: readonly ImportIssue[];
}

/**
 * What publishing a draft would change, and what a person should look at first.
 * Fails where the day of publication cannot be (see `publicationDate`).
 */
export async function loadImportPreview<P extends FigurePermission>(scope: Scope<P>, draft: ReleaseDraft): Promise<Result<ImportPreview>> {
  const { figures, periodEnd, sha256, fileName } = draft;
  const date = publicationDate({ periodEnd, stated: draft.publishedOn, calendarMonths: draft.calendarMonths, today: today() });
  if (!date.ok) return date;
  const notAttributed = countNotAttributed(figures);
  if (await isLoaded(scope, { publication: draft.publication.id, sha256, periodEnd })) {
    return success({ alreadyLoaded: true, counts: { new: 0, changed: 0, unchanged: figures.length, notAttributed }, changes: [], date: date.value, warnings: [] });
  }
  const codes = [...new Set(figures.map(({ metricCode }) => metricCode))];
  const areaIds = [...new Set(figures.map(({ areaId }) => areaId))];
  const periods = [...new Set(figures.map((figure) => figure.periodEnd))];
  const before = ({ periodStart, periodEnd: end }: DraftFigure): string => addMonths(end, -monthsBetween(periodStart, end) - 1);
  const [organisations, { metrics }, inForce] = await Promise.all([
    loadOrganisations(scope), loadCatalogue(scope), findFiguresInForce(scope, codes, areaIds, [...new Set([...periods, ...figures.map(before)])]),
  ]);
  const known = new Map(inForce.map((figure) => [figureKey(figure), figure]));
  const { added, changed, unchanged } = compareFigures(figures, known);
  const nameOf = ({ metricCode, areaId }: Figure): string => {
    const area = organisations.areas.find(({ id }) => id === areaId);
    return `${metricCode} ${metrics.get(metricCode)?.shortName ?? ""}, ${(area && versionOn(area, periodEnd)?.shortName) ?? areaId}`;
  };
  const periodBefore = (figure: DraftFigure) => known.get(figureKey({ ...figure, periodEnd: before(figure) }));
  return success({
    alreadyLoaded: false,
    counts: { new: added.length, changed: changed.length, unchanged, notAttributed },
    changes: changed.map(({ before, now }) => ({ name: nameOf(now), before, now })),
    date: date.value,
    warnings: [...checkRevision(fileName, changed, date.value), ...checkSize(fileName, [...added, ...changed.map(({ now }) => now)], periodBefore, nameOf)],
  });
}
