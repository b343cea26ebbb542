import "server-only";
import { createHash } from "node:crypto";
import type { Comparison, Figure } from "./domain/compare-figures";
import type { PublicationDate } from "./domain/publication-date";
import { DetailList } from "./domain/detail-list";
import type { DraftDetails, DraftFigure, ReleaseDraft } from "./domain/release-draft";

const figureLine = ({ metricCode, areaId, periodEnd, value, numerator, denominator, mark }: Figure): string => `${metricCode}|${areaId}|${periodEnd}|${value}|${numerator}|${denominator}|${mark}`;

/** Of the parts of a file's figures: the same for the same parts in the same order, which is that of the file. */
export function detailsHash(details: DraftDetails): string {
  const hash = createHash("sha256");
  for (const piece of DetailList.of(details).contents()) hash.update(piece);
  return hash.digest("hex");
}

/**
 * Of everything that publishing a draft would write over what is in force: an approval holds for this and for nothing else.
 * The day counts only where it is stated or a rule gives it: a file approved today may be published after midnight.
 */
export function draftFingerprint(draft: Pick<ReleaseDraft, "sha256" | "embargoUntil">, date: PublicationDate, { added, changed }: Comparison<DraftFigure>, detailsSha256: string | null): string {
  const hash = createHash("sha256");
  hash.update(`${draft.sha256}|${draft.embargoUntil}|${date.basis}|${date.basis === "loaded" ? "" : date.publishedOn}|${detailsSha256}\n`);
  for (const figure of added) hash.update(`+${figureLine(figure)}\n`);
  for (const { before, now } of changed) hash.update(`${figureLine(before)}>${figureLine(now)}\n`);
  return hash.digest("hex");
}
