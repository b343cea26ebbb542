import type { Segment, SegmentRange } from "./types";

/**
 * The segment after the financial override: no better than the cap for an organisation in deficit or with deficit
 * support, unchanged otherwise. It can never improve a segment.
 * Source: NHS Oversight Framework 2025/26 methodology manual, step 3.
 * @param cap best segment of an organisation in deficit; null = no such rule.
 */
export function capForDeficit({ best, worst }: SegmentRange, inDeficit: boolean, cap: Segment | null): SegmentRange {
  if (!inDeficit || cap === null) return { best, worst };
  const capped = (segment: Segment) => Math.max(segment, cap) as Segment;
  return { best: capped(best), worst: capped(worst) };
}
