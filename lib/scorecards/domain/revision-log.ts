import type { Metric } from "@/lib/metrics/domain/metric";
import type { RevisionLine } from "./revision-texts";

/** A metric's revision log, of every body. */
export interface RevisionLog {
  readonly metric: Pick<Metric, "code" | "name" | "unitLabel">;
  readonly asOf: string;
  /** Newest change first. */
  readonly lines: readonly RevisionLine[];
  /** Releases of the metric that were withdrawn by then, last first. */
  readonly withdrawn: readonly { readonly id: number; readonly title: string; readonly on: string; readonly onText: string; readonly reason: string }[];
  /** Day before which revisions are not known, `YYYY-MM-DD`; null = all are. */
  readonly unknownBefore: string | null;
  /** How many releases the log looks at. */
  readonly releases: number;
}

/** Lines that one page of the log shows. */
export const LINES_A_PAGE = 100;
