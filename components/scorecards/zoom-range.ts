/** Places of the first and last period in sight. */
export type ZoomRange = { readonly start: number; readonly end: number };

export type ZoomMove = "closer" | "wider" | "earlier" | "later" | "all";

/** Fewest periods that still make a line. */
const LEAST = 3;

/** The periods in sight after a move: closer and wider keep the latest end where they can, earlier and later move by half of what is seen. */
export function moveZoom({ start, end }: ZoomRange, move: ZoomMove, count: number): ZoomRange {
  const last = count - 1;
  const span = end - start;
  const place = (from: number, length: number): ZoomRange => {
    const kept = Math.min(Math.max(length, Math.min(LEAST - 1, last)), last);
    const first = Math.min(Math.max(from, 0), last - kept);
    return { start: first, end: first + kept };
  };
  switch (move) {
    case "closer": {
      const length = Math.max(Math.floor(span / 2), LEAST - 1);
      return place(end - length, length);
    }
    case "wider": {
      const length = Math.max(span * 2, LEAST - 1);
      return place(end - length, length);
    }
    case "earlier":
      return place(start - Math.max(1, Math.round(span / 2)), span);
    case "later":
      return place(start + Math.max(1, Math.round(span / 2)), span);
    case "all":
      return { start: 0, end: last };
  }
}
