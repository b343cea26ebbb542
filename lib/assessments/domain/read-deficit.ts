import type { SegmentRange } from "@/lib/statistics/oversight-framework/types";
import type { PublishedResult } from "./segment-record";

/** Whether a body is in deficit, and how that is known. */
export interface DeficitReading {
  readonly inDeficit: boolean | null;
  /** `stated`: in the file. `segment`: the published segment leaves no other reading. `unknown`: either fits. */
  readonly basis: "stated" | "segment" | "unknown";
}

/**
 * Reads the deficit of a body from what was published. A body in deficit is in segment 3 at best, so segment 1 or 2 says that it
 * is not, and segment 3 beside an average of segment 1 or 2 says that it is.
 * @param byAverage segments its average stands for; null where the cut points are not known
 */
export function readDeficit({ inDeficit, financialOverride, segment }: Pick<PublishedResult, "inDeficit" | "financialOverride" | "segment">, byAverage: SegmentRange | null): DeficitReading {
  if (inDeficit !== null) return { inDeficit, basis: "stated" };
  if (financialOverride === true) return { inDeficit: true, basis: "stated" };
  if (segment !== null && segment <= 2) return { inDeficit: false, basis: "segment" };
  if (segment === 3 && byAverage !== null && byAverage.worst <= 2) return { inDeficit: true, basis: "segment" };
  return { inDeficit: null, basis: "unknown" };
}
