import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { formatPeriod } from "@/lib/shared/format-date";
import { monthStart } from "@/lib/shared/month";
import { failure, success } from "@/lib/shared/result";
import { compareFigures, figureKey } from "../domain/compare-figures";
import { publicationDate } from "../domain/publication-date";
import { countNotAttributed, type ImportCounts } from "../domain/release-draft";
import { findFiguresInForce, insertFigures, insertRelease, isLoaded, lockImports } from "../queries";
import { rttReleaseInput } from "../schemas";
import { RTT_FULL_CSV_SOURCE } from "../sources/rtt-full-csv/source";

export interface PublishedImport {
  readonly outcome: "published" | "already_loaded" | "nothing_new";
  /** Null where nothing was written. */
  readonly releaseId: number | null;
  readonly counts: ImportCounts;
}

/**
 * Publishes the figures of an RTT file that was read: a release with those figures that are new or differ from the ones in force.
 * Compares them again under a lock, so that two imports at once give what one after the other gives. The same bytes twice,
 * or a file without anything new, write nothing at all.
 */
export const publishRttRelease = defineCommand({
  name: "publish RTT release",
  permission: "release:import",
  input: rttReleaseInput,
  async run({ scope, input }) {
    const date = publicationDate(input.periodEnd, input.publishedOn);
    if (!date.ok) return failure(...date.problems);
    await lockImports(scope);
    const { figures, sha256, periodEnd, embargoUntil, fileName } = input;
    const notAttributed = countNotAttributed(figures);
    const untouched = (outcome: PublishedImport["outcome"]) =>
      success({ output: { outcome, releaseId: null, counts: { new: 0, changed: 0, unchanged: figures.length, notAttributed } } satisfies PublishedImport, audit: [] });
    const key = { publication: "rtt", sha256, periodEnd };
    if (await isLoaded(scope, key)) return untouched("already_loaded");

    const codes = [...new Set(figures.map(({ metricCode }) => metricCode))];
    const areaIds = [...new Set(figures.map(({ areaId }) => areaId))];
    const inForce = await findFiguresInForce(scope, codes, areaIds, [periodEnd]);
    const { added, changed, unchanged } = compareFigures(figures, new Map(inForce.map((figure) => [figureKey(figure), figure])));
    const stored = [...added, ...changed.map(({ now }) => now)];
    if (stored.length === 0) return untouched("nothing_new");

    const counts: ImportCounts = { new: added.length, changed: changed.length, unchanged, notAttributed };
    const title = `${RTT_FULL_CSV_SOURCE.publication}: ${RTT_FULL_CSV_SOURCE.title}, ${formatPeriod(periodEnd, "month")}`;
    const { publishedOn, basis } = date.value;
    const releaseId = await insertRelease(scope, {
      ...key, title, fileName, sourceUrl: RTT_FULL_CSV_SOURCE.page, publishedOn, publishedOnBasis: basis, embargoUntil,
      importedBy: scope.actor.name, licence: RTT_FULL_CSV_SOURCE.licence, counts: { ...counts, refused: 0 },
    });
    if (releaseId === null) return untouched("already_loaded");
    await insertFigures(scope, { releaseId, periodStart: monthStart(periodEnd), periodEnd, embargoUntil, figures: stored });
    return success({
      output: { outcome: "published" as const, releaseId, counts } satisfies PublishedImport as PublishedImport,
      audit: [{
        subjectType: "release", subjectId: String(releaseId), subjectName: title, areaId: null,
        detail: { fileName, sha256, periodEnd, publishedOn, publishedOnBasis: basis, embargoUntil, counts: { ...counts, refused: 0 } },
      }],
    });
  },
});
