import type { Metric } from "@/lib/metrics/domain/metric";
import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import { showValue } from "@/lib/objectives/domain/show-value";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import type { FigureInForce, Revision } from "@/lib/observations/domain/revisions";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import { releaseDateBasis } from "./release-texts";

/** The last change of one figure, as a mark beside it says it. */
export interface ShownRevision {
  /** `YYYY-MM-DD` */
  readonly on: string;
  /** Value before; null where it had none. */
  readonly before: number | null;
  /** "revised on 11 September 2025, was 61.2%". */
  readonly text: string;
  /** Why, as far as it is known. */
  readonly reason: string;
}

/** A line of a revision log. */
export interface RevisionLine {
  readonly key: string;
  readonly areaCode: string;
  readonly areaName: string;
  readonly periodEnd: string;
  readonly periodText: string;
  readonly on: string;
  readonly onText: string;
  /** How the day is known. */
  readonly basis: ReleaseInfo["publishedOnBasis"];
  readonly basisText: string;
  readonly cause: Revision["cause"];
  readonly was: FigureInForce | null;
  readonly is: FigureInForce | null;
  readonly wasText: string;
  readonly isText: string;
  readonly difference: number | null;
  readonly differenceText: string;
  readonly release: string;
  readonly formerRelease: string | null;
  readonly reason: string;
}

type Printed = Pick<Metric, "unit" | "decimals">;

/** The last change of the figure of a month; null where it stands as first published. */
export const lastRevisionOf = (revisions: readonly Revision[], periodEnd: string): Revision | null => revisions.findLast((revision) => revision.periodEnd === periodEnd) ?? null;

/** A day as far as it is known: by the calendar's rule it is "about". */
const dayText = ({ cause, on, release }: Revision): string => `${cause === "published" && release.publishedOnBasis === "calendar" ? "about " : ""}${formatDate(on)}`;

const figureText = (metric: Printed, figure: FigureInForce | null): string => {
  if (figure === null) return "no figure";
  return figure.value === null ? (figure.mark ?? "no value").replaceAll("_", " ") : showValue(metric, figure.value);
};

/** Decimals at which both sides and their difference can be told apart: those of the metric, and up to four more. */
function tellingMetric(metric: Printed, { before, now }: Revision): Printed {
  if (before?.value == null || now?.value == null || metric.unit === "count") return metric;
  const size = Math.abs(now.value - before.value);
  const needed = size === 0 ? 0 : Math.ceil(-Math.log10(size));
  return { ...metric, decimals: Math.max(metric.decimals, Math.min(needed, metric.decimals + 4)) };
}

/** "revised on 11 September 2025, was 61.2%"; of a withdrawal, "changed by a withdrawal on 22 November 2026, was 61.9%". */
export function revisionText(metric: Printed, revision: Revision): string {
  const day = dayText(revision);
  const when = day.startsWith("about") ? day : `on ${day}`;
  return `${revision.cause === "withdrawn" ? "changed by a withdrawal" : "revised"} ${when}, was ${figureText(tellingMetric(metric, revision), revision.before)}`;
}

/** Which release changed a figure; of a withdrawal, with the reason recorded. Publishers state no reason with a revision. */
export function revisionReason({ cause, release }: Revision): string {
  if (cause === "withdrawn") return `Withdrawn: ${release.title}. ${release.withdrawal?.reason ?? ""}`.trim();
  return `Published again: ${release.title}`;
}

const shown = (metric: Printed, revision: Revision): ShownRevision => ({ on: revision.on, before: revision.before?.value ?? null, text: revisionText(metric, revision), reason: revisionReason(revision) });

/** The property `revision` of what shows a position's figure of a month; null where the figure stands as first published. */
export function shownRevision({ report, revisions }: Pick<MeasurePosition, "report" | "revisions">, periodEnd: string): { readonly revision: ShownRevision } | null {
  const revision = lastRevisionOf(revisions, periodEnd);
  return revision === null ? null : { revision: shown(report.metric, revision) };
}

export interface RevisedBody {
  readonly code: string;
  readonly name: string;
}

/** One change as a line of a log. */
export function revisionLine(metric: Printed, revision: Revision, body: RevisedBody): RevisionLine {
  const { areaId, periodEnd, on, cause, release, formerRelease, before, now } = revision;
  const printed = tellingMetric(metric, revision);
  const difference = before?.value == null || now?.value == null ? null : now.value - before.value;
  return {
    key: `${areaId}|${periodEnd}|${on}|${cause}|${release.id}`,
    areaCode: body.code, areaName: body.name, periodEnd, periodText: formatPeriod(periodEnd, "month"),
    on, onText: dayText(revision), cause,
    basis: cause === "withdrawn" ? "stated" : release.publishedOnBasis,
    basisText: cause === "withdrawn" ? "the day it was withdrawn here" : releaseDateBasis(release),
    was: before, is: now, wasText: figureText(printed, before), isText: figureText(printed, now),
    difference,
    differenceText: difference === null ? "–" : formatNumber(difference, { decimals: printed.decimals, signed: true }),
    release: release.title, formerRelease: formerRelease?.title ?? null,
    reason: revisionReason(revision),
  };
}

/** What no log can say: figures that came in one state say nothing of those before. */
export const unknownBeforeText = (day: string): string => `Figures loaded from a compiled history: revisions before ${formatDate(day)} are not known.`;
