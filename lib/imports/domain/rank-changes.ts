import { relativeChange, type ReportedChange, type ReportedNew } from "./import-report";

/** Whether no per cent can be said, because a side has no value or the old one is zero: a person should look at these first. */
const isBeyondCompare = (change: ReportedChange): boolean => relativeChange(change) === null;

/**
 * Changed figures with the largest relative change first; before them those that no per cent can be said of. Equal ones stay
 * in the order of the file.
 */
export function rankChanges(changes: readonly ReportedChange[]): readonly ReportedChange[] {
  const sizes = new Map(changes.map((change) => [change, isBeyondCompare(change) ? Number.POSITIVE_INFINITY : Math.abs(relativeChange(change) ?? 0)]));
  const sizeOf = (change: ReportedChange): number => sizes.get(change) ?? 0;
  return changes.toSorted((a, b) => (sizeOf(a) === sizeOf(b) ? 0 : sizeOf(b) - sizeOf(a)));
}

/** How far a new figure is from that of the period before, relative to it; less than nothing where no per cent can be said. */
const stepOf = ({ before, now }: ReportedNew): number => {
  const relative = before === null ? null : relativeChange({ before, now });
  return relative === null ? -1 : Math.abs(relative);
};

/** New figures with the largest relative step from the period before first; last those without one, in the order of the file. */
export const rankNewFigures = (figures: readonly ReportedNew[]): readonly ReportedNew[] => figures.toSorted((a, b) => stepOf(b) - stepOf(a));
