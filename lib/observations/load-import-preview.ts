import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { versionOn } from "@/lib/organisations/domain/organisation";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { today } from "@/lib/platform/clock";
import { failure, success, type Result } from "@/lib/shared/result";
import { addMonths, monthsBetween } from "@/lib/shared/month";
import { checkOutliers } from "./domain/check-outliers";
import { checkPeriodLengths } from "./domain/check-period-lengths";
import { checkRevision } from "./domain/check-revision";
import { checkSize } from "./domain/check-size";
import { compareFigures, figureKey, type Figure } from "./domain/compare-figures";
import type { ImportIssue } from "./domain/import-issue";
import { changeName, type NamedFigure } from "./domain/import-text";
import { publicationDate, type PublicationDate } from "./domain/publication-date";
import { countNotAttributed, type DraftFigure, type ImportCounts, type ReleaseDraft } from "./domain/release-draft";
import { detailsHash, draftFingerprint } from "./draft-fingerprint";
import { findFiguresInForce, findObservations, isLoaded } from "./queries";

/** One figure that would change. */
export interface FigureChange extends NamedFigure {
  readonly before: Figure;
  readonly now: Figure;
}

/** One figure that is not held so far. */
export interface NewFigure extends NamedFigure {
  /** The figure in force for the period before it; null where there is none. */
  readonly before: Figure | null;
  readonly now: Figure;
}

/** One figure outside the limits of its own series (see `checkOutliers`). */
export interface FigureOutlier extends NamedFigure {
  readonly now: Figure;
  readonly lower: number;
  readonly upper: number;
}

export interface ImportPreview {
  /** The same bytes were published before, so nothing would change. A release under embargo is not seen here. */
  readonly alreadyLoaded: boolean;
  readonly counts: ImportCounts;
  /** In the order of the file. */
  readonly changes: readonly FigureChange[];
  /** In the order of the file. */
  readonly newFigures: readonly NewFigure[];
  /** The same, counted by metric. */
  readonly added: readonly { readonly metricCode: string; readonly metricName: string; readonly figures: number; readonly periodEnd: string }[];
  readonly outliers: readonly FigureOutlier[];
  readonly date: PublicationDate;
  readonly warnings: readonly ImportIssue[];
  /** See `draftFingerprint`. */
  readonly fingerprint: string;
}

/**
 * What publishing a draft would change, and what a person should look at first.
 * Fails where the day of publication cannot be (see `publicationDate`), or the file has figures of another length of period
 * than those in force.
 */
export async function loadImportPreview<P extends FigurePermission>(scope: Scope<P>, draft: ReleaseDraft): Promise<Result<ImportPreview>> {
  const { figures, details, periodEnd, sha256, fileName } = draft;
  const date = publicationDate({ periodEnd, stated: draft.publishedOn, calendarMonths: draft.calendarMonths, embargoUntil: draft.embargoUntil, today: today() });
  if (!date.ok) return date;
  const notAttributed = countNotAttributed(figures);
  const detailsSha256 = details.length === 0 ? null : detailsHash(details);
  if (await isLoaded(scope, { publication: draft.publication.id, sha256, periodEnd })) {
    const fingerprint = draftFingerprint(draft, date.value, { added: [], changed: [], unchanged: 0 }, detailsSha256);
    return success({ alreadyLoaded: true, counts: { new: 0, changed: 0, unchanged: figures.length, notAttributed }, changes: [], newFigures: [], added: [], outliers: [], date: date.value, warnings: [], fingerprint });
  }
  const codes = [...new Set(figures.map(({ metricCode }) => metricCode))];
  const areaIds = [...new Set(figures.map(({ areaId }) => areaId))];
  const periods = [...new Set(figures.map((figure) => figure.periodEnd))];
  const before = ({ periodStart, periodEnd: end }: DraftFigure): string => addMonths(end, -monthsBetween(periodStart, end) - 1);
  const [organisations, { metrics }, inForce, history] = await Promise.all([
    loadOrganisations(scope), loadCatalogue(scope), findFiguresInForce(scope, codes, areaIds, [...new Set([...periods, ...figures.map(before)])]), findObservations(scope, codes, areaIds, today()),
  ]);
  const known = new Map(inForce.map((figure) => [figureKey(figure), figure]));
  const other = checkPeriodLengths(figures, known);
  if (other) return failure(other);
  const comparison = compareFigures(figures, known);
  const { added, changed, unchanged } = comparison;
  const areas = new Map(organisations.areas.map((area) => [area.id, versionOn(area, periodEnd)?.shortName]));
  const named = ({ metricCode, areaId }: Figure): NamedFigure => {
    const metric = metrics.get(metricCode);
    return { metricCode, metricName: metric?.shortName ?? "", areaName: areas.get(areaId) ?? String(areaId), unit: metric?.unit ?? "count", decimals: metric?.decimals ?? 0 };
  };
  const nameOf = (figure: Figure): string => changeName(named(figure));
  const periodBefore = (figure: DraftFigure) => known.get(figureKey({ ...figure, periodEnd: before(figure) }));
  const stored = [...added, ...changed.map(({ now }) => now)];
  return success({
    alreadyLoaded: false,
    counts: { new: added.length, changed: changed.length, unchanged, notAttributed },
    changes: changed.map(({ before, now }) => ({ ...named(now), before, now })),
    newFigures: added.map((figure) => ({ ...named(figure), before: periodBefore(figure) ?? null, now: figure })),
    added: countByMetric(added).map((counted) => ({ ...counted, metricName: metrics.get(counted.metricCode)?.shortName ?? "" })),
    outliers: checkOutliers(stored, history).map(({ figure, lower, upper }) => ({ ...named(figure), now: figure, lower, upper })),
    date: date.value,
    warnings: [...checkRevision(fileName, changed, date.value), ...checkSize(fileName, stored, periodBefore, nameOf, (figure) => named(figure).unit)],
    fingerprint: draftFingerprint(draft, date.value, comparison, detailsSha256),
  });
}

/** How many figures each metric has, and the last day of its latest period, in the order of the file. */
function countByMetric(figures: readonly Figure[]): readonly { readonly metricCode: string; readonly figures: number; readonly periodEnd: string }[] {
  const counts = new Map<string, { metricCode: string; figures: number; periodEnd: string }>();
  for (const { metricCode, periodEnd } of figures) {
    const counted = counts.get(metricCode) ?? { metricCode, figures: 0, periodEnd };
    counts.set(metricCode, { metricCode, figures: counted.figures + 1, periodEnd: periodEnd > counted.periodEnd ? periodEnd : counted.periodEnd });
  }
  return [...counts.values()];
}
