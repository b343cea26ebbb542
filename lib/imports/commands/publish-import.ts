import "server-only";
import { createHash } from "node:crypto";
import { defineCommand } from "@/lib/entry/define-command";
import { today } from "@/lib/platform/clock";
import { failure, success } from "@/lib/shared/result";
import { compareFigures, figureKey } from "../domain/compare-figures";
import { publicationDate } from "../domain/publication-date";
import { countNotAttributed, type DraftDetail, type ImportCounts } from "../domain/release-draft";
import { findFiguresInForce, holdsDetails, insertDetailNames, insertDetails, insertFigures, insertRelease, isLoaded, lockImports } from "../queries";
import { releaseInput } from "../schemas";

export interface PublishedImport {
  readonly outcome: "published" | "already_loaded" | "nothing_new";
  /** Null where nothing was written. */
  readonly releaseId: number | null;
  readonly counts: ImportCounts;
}

/**
 * Publishes the figures of a file that was read: a release with those figures that are new or differ from the ones in force,
 * and with the parts of figures where they differ from those a release of the publication holds.
 * Compares them again under a lock, so that two imports at once give what one after the other gives. The same bytes twice,
 * or a file without anything new, write nothing at all.
 */
export const publishRelease = defineCommand({
  name: "publish release",
  permission: "release:import",
  input: releaseInput,
  async run({ scope, input }) {
    const { publication, figures, details, sha256, periodEnd, embargoUntil, fileName } = input;
    const date = publicationDate({ periodEnd, stated: input.publishedOn, calendarMonths: input.calendarMonths, today: today() });
    if (!date.ok) return failure(...date.problems);
    await lockImports(scope);
    const notAttributed = countNotAttributed(figures);
    const untouched = (outcome: PublishedImport["outcome"]) =>
      success({ output: { outcome, releaseId: null, counts: { new: 0, changed: 0, unchanged: figures.length, notAttributed } } satisfies PublishedImport, audit: [] });
    const key = { publication: publication.id, sha256, periodEnd };
    if (await isLoaded(scope, key)) return untouched("already_loaded");

    const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
    const inForce = await findFiguresInForce(
      scope, distinct(figures.map(({ metricCode }) => metricCode)), distinct(figures.map(({ areaId }) => areaId)), distinct(figures.map((figure) => figure.periodEnd)),
    );
    const { added, changed, unchanged } = compareFigures(figures, new Map(inForce.map((figure) => [figureKey(figure), figure])));
    const stored = [...added, ...changed.map(({ now }) => now)];
    const detailsSha256 = details.length === 0 ? null : detailsHash(details);
    const newDetails = detailsSha256 === null || (await holdsDetails(scope, publication.id, detailsSha256)) ? [] : details;
    if (stored.length + newDetails.length === 0) return untouched("nothing_new");

    const counts: ImportCounts = { new: added.length, changed: changed.length, unchanged, notAttributed };
    const { publishedOn, basis } = date.value;
    const kept = { ...counts, refused: 0, details: newDetails.length, detailsSha256 };
    const releaseId = await insertRelease(scope, {
      ...key, title: publication.title, fileName, sourceUrl: publication.page, publishedOn, publishedOnBasis: basis, embargoUntil,
      importedBy: scope.actor.name, licence: publication.licence, counts: kept,
    });
    if (releaseId === null) return untouched("already_loaded");
    await insertFigures(scope, { releaseId, embargoUntil, figures: stored });
    await insertDetails(scope, { releaseId, embargoUntil, details: newDetails });
    await insertDetailNames(scope, newDetails.length === 0 ? [] : input.detailNames);
    return success({
      output: { outcome: "published" as const, releaseId, counts } satisfies PublishedImport as PublishedImport,
      audit: [{
        subjectType: "release", subjectId: String(releaseId), subjectName: publication.title, areaId: null,
        detail: { fileName, sha256, periodEnd, publishedOn, publishedOnBasis: basis, embargoUntil, counts: kept },
      }],
    });
  },
});

/** The same for the same parts in the same order, which is that of the file. */
function detailsHash(details: readonly DraftDetail[]): string {
  const hash = createHash("sha256");
  for (const { metricCode, areaId, periodEnd, provider, category, value, numerator, denominator, mark } of details) {
    hash.update(`${metricCode}|${areaId}|${periodEnd}|${provider}|${category}|${value}|${numerator}|${denominator}|${mark}\n`);
  }
  return hash.digest("hex");
}
