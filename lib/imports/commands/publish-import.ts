import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { checkPeriodLengths } from "@/lib/observations/domain/check-period-lengths";
import { compareFigures, figureKey } from "@/lib/observations/domain/compare-figures";
import { publicationDate } from "@/lib/observations/domain/publication-date";
import { countNotAttributed, type ImportCounts } from "@/lib/observations/domain/release-draft";
import { detailsHash, draftFingerprint } from "@/lib/observations/draft-fingerprint";
import { findFiguresInForce, holdsDetails, insertDetailNames, insertDetails, insertFigures, insertRelease, isLoaded, lockImports } from "@/lib/observations/queries";
import { today } from "@/lib/platform/clock";
import { sendJob } from "@/lib/platform/jobs/queue";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { mayTake } from "../domain/import-state";
import { deleteChunks, lockImport, updateImport } from "../queries";
import { publishInput } from "../schemas";

export interface PublishedImport {
  /** `stale`: what would be written is no longer what was approved, so nothing was, and the import waits for a new check. */
  readonly outcome: "published" | "already_loaded" | "nothing_new" | "stale";
  /** Null where nothing was written. */
  readonly releaseId: number | null;
  readonly counts: ImportCounts;
}

const STALE = "Other figures came into force after it was approved, so it was checked again and must be approved anew.";

/**
 * Publishes an approved import: a release with those figures that are new or differ from the ones in force, and with the
 * parts of figures where they differ from those a release of the publication holds.
 * Compares them again under a lock, so that two imports at once give what one after the other gives, and writes what was
 * approved or nothing. The same bytes twice, or a file without anything new, write no release at all.
 */
export const publishImport = defineCommand({
  name: "publish import",
  permission: "import:approve",
  input: publishInput,
  async run({ scope, input: { importId, draft }, now }) {
    const { publication, figures, details, sha256, periodEnd, embargoUntil, fileName } = draft;
    const date = publicationDate({ periodEnd, stated: draft.publishedOn, calendarMonths: draft.calendarMonths, embargoUntil, today: today() });
    if (!date.ok) return failure(...date.problems);
    await lockImports(scope);
    const record = await lockImport(scope, importId);
    if (record === null || !mayTake("publish", record.state)) return failure(problem("conflict", `Import ${importId} is not approved`));
    if (record.sha256 !== sha256) return failure(problem("conflict", "The file is not the one that was approved"));

    const notAttributed = countNotAttributed(figures);
    const subject = { subjectType: "import", subjectId: String(importId), subjectName: publication.title, areaId: record.areaId };
    const untouched = async (outcome: PublishedImport["outcome"]) => {
      const stale = outcome === "stale";
      await updateImport(scope, importId, stale ? { state: "staged", decidedById: null, fingerprint: null, reason: STALE } : { state: "unchanged" }, { at: now, ended: !stale });
      if (stale) await sendJob("import", { importId });
      else await deleteChunks(scope, importId);
      return success({ output: { outcome, releaseId: null, counts: { new: 0, changed: 0, unchanged: figures.length, notAttributed } } satisfies PublishedImport as PublishedImport, audit: [{ ...subject, detail: { outcome } }] });
    };
    const key = { publication: publication.id, sha256, periodEnd };
    if (await isLoaded(scope, key)) return untouched("already_loaded");

    const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
    const inForce = await findFiguresInForce(
      scope, distinct(figures.map(({ metricCode }) => metricCode)), distinct(figures.map(({ areaId }) => areaId)), distinct(figures.map((figure) => figure.periodEnd)),
    );
    const known = new Map(inForce.map((figure) => [figureKey(figure), figure]));
    const other = checkPeriodLengths(figures, known);
    if (other) return failure(other);
    const comparison = compareFigures(figures, known);
    const { added, changed, unchanged } = comparison;
    const stored = [...added, ...changed.map(({ now: figure }) => figure)];
    const detailsSha256 = details.length === 0 ? null : detailsHash(details);
    const newDetails = detailsSha256 === null || (await holdsDetails(scope, publication.id, detailsSha256)) ? [] : details;
    if (stored.length + newDetails.length === 0) return untouched("nothing_new");
    if (draftFingerprint(draft, date.value, comparison, detailsSha256) !== record.fingerprint) return untouched("stale");

    const counts: ImportCounts = { new: added.length, changed: changed.length, unchanged, notAttributed };
    const { publishedOn, basis } = date.value;
    const kept = { ...counts, refused: 0, details: newDetails.length, detailsSha256 };
    const releaseId = await insertRelease(scope, {
      ...key, title: publication.title, fileName, sourceUrl: publication.page, publishedOn, publishedOnBasis: basis, embargoUntil,
      importedBy: record.stagedBy, approvedBy: record.decidedBy ?? "", provenance: publication.isReturn ? "return" : "official", licence: publication.licence, counts: kept,
    });
    if (releaseId === null) return untouched("already_loaded");
    await insertFigures(scope, { releaseId, embargoUntil, figures: stored });
    await insertDetails(scope, { releaseId, embargoUntil, details: newDetails });
    await insertDetailNames(scope, newDetails.length === 0 ? [] : draft.detailNames);
    await updateImport(scope, importId, { state: "published", title: publication.title, releaseId }, { at: now, ended: true });
    await deleteChunks(scope, importId);
    return success({
      output: { outcome: "published", releaseId, counts } satisfies PublishedImport as PublishedImport,
      audit: [{
        ...subject, subjectType: "release", subjectId: String(releaseId),
        detail: { importId, fileName, sha256, periodEnd, publishedOn, publishedOnBasis: basis, embargoUntil, stagedBy: record.stagedBy, approvedBy: record.decidedBy, counts: kept },
      }],
    });
  },
});
