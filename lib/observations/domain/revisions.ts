import { isSameFigure } from "./compare-figures";
import type { Observation, ReleaseInfo } from "./observation";

/** A figure as one release published it, with the day it came and, where it was withdrawn, the day it went. */
export interface Publishing extends Omit<Observation, "status"> {
  /** `YYYY-MM-DD` */
  readonly publishedOn: string;
  readonly withdrawnOn: string | null;
}

/** What was in force for a figure. */
export type FigureInForce = Pick<Observation, "value" | "numerator" | "denominator" | "mark">;

/** One change of a figure that had been published before. */
export interface Revision {
  readonly metricCode: string;
  readonly areaId: number;
  readonly periodEnd: string;
  /** Day from which the change is known, `YYYY-MM-DD`. */
  readonly on: string;
  readonly cause: "published" | "withdrawn";
  /** The release that was published or withdrawn. */
  readonly release: ReleaseInfo;
  /** The release that was in force; null where none was. */
  readonly formerRelease: ReleaseInfo | null;
  /** Null = no figure was, or is, in force. */
  readonly before: FigureInForce | null;
  readonly now: FigureInForce | null;
}

interface Event {
  readonly day: string;
  readonly cause: Revision["cause"];
  readonly releaseId: number;
}

const later = (a: string, b: string): string => (a > b ? a : b);

/** Releases as they came and went, in order; on one day they come before they go. */
function eventsOf(publishings: readonly Publishing[]): readonly Event[] {
  const byRelease = new Map(publishings.map((one) => [one.releaseId, one]));
  const events = [...byRelease.values()].flatMap(({ releaseId, publishedOn, withdrawnOn }): Event[] => [
    { day: publishedOn, cause: "published", releaseId },
    ...(withdrawnOn === null ? [] : [{ day: later(withdrawnOn, publishedOn), cause: "withdrawn" as const, releaseId }]),
  ]);
  return events.sort((a, b) => a.day.localeCompare(b.day) || a.cause.localeCompare(b.cause) || a.releaseId - b.releaseId);
}

const isNothing = ({ value, mark }: FigureInForce): boolean => value === null && mark === null;

/** A metric of an area for one month, and how its figure follows from those of bodies in force. */
export interface RevisedPoint {
  readonly metricCode: string;
  readonly areaId: number;
  readonly periodEnd: string;
  readonly pointOf: (figureOf: (areaId: number) => Publishing | undefined) => FigureInForce & { readonly releaseId: number | null };
}

/**
 * How a figure changed after it was first known, in order of time. A release changes the figures of all bodies it holds at
 * once; the last release published and not withdrawn is in force. What does not change the figure is no revision.
 * @param publishings of this metric and month, of every body that the figure follows from
 */
export function revisionsOf({ metricCode, areaId, periodEnd, pointOf }: RevisedPoint, publishings: readonly Publishing[], releases: ReadonlyMap<number, ReleaseInfo>): readonly Revision[] {
  const found: Revision[] = [];
  const published = new Set<number>();
  let known = false;
  let before: ReturnType<RevisedPoint["pointOf"]> | null = null;
  const inOrder = [...publishings].sort((a, b) => a.publishedOn.localeCompare(b.publishedOn) || a.releaseId - b.releaseId);
  for (const { day, cause, releaseId } of eventsOf(publishings)) {
    if (cause === "published") published.add(releaseId);
    else published.delete(releaseId);
    const point = pointOf((id) => inOrder.findLast((one) => one.areaId === id && published.has(one.releaseId)));
    const now = isNothing(point) ? null : point;
    const release = releases.get(releaseId);
    if (known && release && !isUnchanged(before, now)) {
      found.push({ metricCode, areaId, periodEnd, on: day, cause, release, formerRelease: releases.get(before?.releaseId ?? -1) ?? null, before: before && figureOf(before), now: now && figureOf(now) });
    }
    before = now;
    known ||= now !== null;
  }
  return found;
}

const figureOf = ({ value, numerator, denominator, mark }: FigureInForce): FigureInForce => ({ value, numerator, denominator, mark });

const isUnchanged = (a: FigureInForce | null, b: FigureInForce | null): boolean => (a === null || b === null ? a === b : isSameFigure(a, b));

/**
 * The day before which revisions of figures are not known, `YYYY-MM-DD`: figures that were loaded after their publication came
 * in one state, and say nothing of those before. Null where every release came on its own day.
 */
export function revisionsUnknownBefore(releases: readonly ReleaseInfo[]): string | null {
  const late = releases.filter(({ loadedOn, publishedOn, publishedOnBasis }) => loadedOn > publishedOn || publishedOnBasis === "loaded").map(({ loadedOn }) => loadedOn);
  return late.sort().at(-1) ?? null;
}
