import { formatDate } from "@/lib/shared/format-date";
import type { ChangedFigure, Figure } from "./compare-figures";
import { createIssueList, type ImportIssue } from "./import-issue";
import type { PublicationDate } from "./publication-date";

const figuresDiffer = (count: number): string => (count === 1 ? "1 figure differs" : `${count} figures differ`);

/**
 * Warns where the day of a revision is not what a reader of past knowledge needs: a revision that no day is stated for and
 * that would replace figures on their own day of publication (`undated_revision`), and figures that differ from ones
 * published later, which stay in force (`later_figures_stay`).
 */
export function checkRevision<F extends Figure>(file: string, changed: readonly ChangedFigure<F>[], { publishedOn, basis }: PublicationDate): readonly ImportIssue[] {
  const issues = createIssueList(file, 2);
  const sameDay = changed.filter(({ before }) => before.publishedOn === publishedOn);
  if (basis === "calendar" && sameDay.length > 0) {
    issues.warn(
      "undated_revision",
      `${figuresDiffer(sameDay.length)} from what was published on ${formatDate(publishedOn)}, the day this file has by the calendar rule. State the day on which the revision was published, or it counts as known from that day.`,
    );
  }
  const later = changed.filter(({ before }) => before.publishedOn > publishedOn);
  if (later.length > 0) {
    issues.warn("later_figures_stay", `${figuresDiffer(later.length)} from figures published after ${formatDate(publishedOn)}. The later figures stay in force.`);
  }
  return issues.items;
}
