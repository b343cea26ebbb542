import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { configuration } from "@/lib/platform/config";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { insertDetailNames, insertDetails, insertFigures, insertRelease, lockImports } from "../queries";
import { illustrativeInput } from "../schemas";

/**
 * Publishes invented figures, each release marked as illustrative, and only in a demonstration: anywhere else it is refused
 * before anything is written. The day of publication must be stated; the same bytes twice write nothing.
 * @returns how many releases and figures were written
 */
export const publishIllustrative = defineCommand({
  name: "publish illustrative figures",
  permission: "import:approve",
  input: illustrativeInput,
  async run({ scope, input: { releases } }) {
    if (!configuration().demonstration) return failure(problem("forbidden", "Illustrative figures exist in the demonstration alone"));
    await lockImports(scope);
    let [written, figures] = [0, 0];
    const audit = [];
    for (const release of releases) {
      const { publication, publishedOn, periodEnd, sha256, fileName, details } = release;
      if (publishedOn === null) return failure(problem("invalid", `${publication.title} states no day of publication`, "publishedOn"));
      const releaseId = await insertRelease(scope, {
        publication: publication.id, title: publication.title, fileName, sourceUrl: publication.page, sha256, periodEnd, publishedOn, publishedOnBasis: "calendar", embargoUntil: null,
        importedBy: scope.actor.name, approvedBy: null, provenance: "illustrative", licence: publication.licence, counts: { new: release.figures.length, details: details.length },
      });
      if (releaseId === null) continue;
      figures += await insertFigures(scope, { releaseId, embargoUntil: null, figures: release.figures });
      figures += await insertDetails(scope, { releaseId, embargoUntil: null, details });
      await insertDetailNames(scope, release.detailNames);
      written += 1;
      audit.push({ subjectType: "release", subjectId: String(releaseId), subjectName: publication.title, areaId: null, detail: { fileName, periodEnd, publishedOn, provenance: "illustrative" } });
    }
    return success({ output: { releases: written, figures }, audit });
  },
});
