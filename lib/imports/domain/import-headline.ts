import { formatDate } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import type { ImportRecord } from "./import-record";
import type { ImportReport } from "./import-report";

const figures = (count: number, kind: string): string => `${formatNumber(count)} ${kind} ${count === 1 ? "figure" : "figures"}`;

/** "5 new figures and 10 changed ones"; "120 parts of figures" where there is nothing else. */
function whatChanges({ counts, details }: Pick<ImportReport, "counts" | "details">): string {
  if (counts === null) return "no figures";
  if (counts.new > 0 && counts.changed > 0) return `${figures(counts.new, "new")} and ${formatNumber(counts.changed)} changed ${counts.changed === 1 ? "one" : "ones"}`;
  if (counts.new > 0) return figures(counts.new, "new");
  if (counts.changed > 0) return figures(counts.changed, "changed");
  return details === 1 ? "1 part of a figure" : `${formatNumber(details)} parts of figures`;
}

/** What became of an import so far, as one sentence without its full stop. */
export function importHeadline({ state, withdrawnOn }: Pick<ImportRecord, "state" | "withdrawnOn">, report: ImportReport | null): string {
  const changes = report === null ? "no figures" : whatChanges(report);
  switch (state) {
    case "staged":
      return "The file is being checked";
    case "checked": {
      const counts = report?.counts;
      const one = counts ? counts.new + counts.changed === 1 || (counts.new + counts.changed === 0 && report.details === 1) : false;
      return `${changes.charAt(0).toUpperCase()}${changes.slice(1)} ${one ? "waits" : "wait"} for approval`;
    }
    case "refused": {
      const problems = report?.issues.filter(({ severity }) => severity === "refusal").length ?? 0;
      return `The file was refused: ${problems === 1 ? "1 problem" : `${formatNumber(problems)} problems`}`;
    }
    case "approved":
      return `Approved: ${changes} ${changes.startsWith("1 ") && !changes.includes(" and ") ? "is" : "are"} being published`;
    case "published":
      return withdrawnOn === null ? `Published: ${changes}` : `Withdrawn on ${formatDate(withdrawnOn)}: ${changes}`;
    case "unchanged":
      return "Nothing new: every figure of the file is held already";
    case "rejected":
      return "Rejected: nothing was published";
    case "cancelled":
      return "Cancelled: nothing was published";
    case "failed":
      return "The file could not be worked on: nothing was published";
  }
}
