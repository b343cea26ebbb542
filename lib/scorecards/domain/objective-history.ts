import { showValue } from "@/lib/objectives/domain/show-value";
import { STYLE_TEXT, type Trajectory } from "@/lib/objectives/domain/trajectory";
import type { Objective } from "@/lib/objectives/domain/objective";
import type { Metric } from "@/lib/metrics/domain/metric";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import type { HistoryLine } from "./objective-page";

/**
 * What was asked and when that changed: the board's agreed versions, newest first, then the national lines by their documents.
 * @param versions agreed ones of the board, in any order
 * @param metrics the catalogue
 */
export function historyLines(objective: Objective, versions: readonly Trajectory[], metrics: ReadonlyMap<string, Metric>): readonly HistoryLine[] {
  const own = versions.toSorted((a, b) => b.version - a.version).map((version): HistoryLine => {
    const metric = metrics.get(version.metricCode);
    const last = version.points.at(-1);
    const end = metric === undefined || last === undefined || version.style === "year_on_year" || version.style === "relative_gap" ? "" : `, ${showValue(metric, version.style === "glide_to_zero" ? 0 : last.value)} by ${formatPeriod(last.dueOn, "month")}`;
    return {
      on: version.agreedOn, when: version.agreedOn === null ? "not recorded" : formatDate(version.agreedOn), isIllustrative: version.isIllustrative,
      change: `Version ${version.version} agreed: ${STYLE_TEXT[version.style].word.toLowerCase()}${end}`,
      by: `Proposed by ${version.proposedBy}${version.decidedBy === null ? "" : `, agreed by ${version.decidedBy}`}`,
      why: version.reason,
    };
  });
  const bySource = new Map<string, string[]>();
  for (const { metricCode, part, steps } of objective.measures) {
    const metric = metrics.get(metricCode);
    for (const { label, source } of steps) bySource.set(source, [...(bySource.get(source) ?? []), part === "judged" ? label : `${metric?.shortName ?? metricCode}: ${label}`]);
  }
  const national = [...bySource].map(([source, labels]): HistoryLine =>
    ({ on: null, when: "with the document", change: labels.join("; "), by: "National line", why: source, isIllustrative: objective.isIllustrative }));
  return [...own, ...national];
}
