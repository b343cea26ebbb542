import type { Objective } from "@/lib/objectives/domain/objective";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { ObjectiveStatus } from "@/lib/shared/objective-status";
import type { RowGroupKey } from "./scorecard-rows";

/** Most boards that stand side by side. */
export const MOST_BESIDE = 6;

/** One board against one objective. */
export interface ClusterCell {
  /** Code of the board's objective: local priorities of one name have a code each. */
  readonly objective: string;
  readonly status: ObjectiveStatus;
  readonly stale: boolean;
  readonly because: string;
  /** Name of the measure where it is not the objective's own. */
  readonly measure: string | null;
  readonly metricCode: string | null;
  readonly value: number | null;
  /** "68.5%"; "–" where none is held. */
  readonly valueText: string;
  readonly periodEnd: string | null;
  readonly periodText: string;
  readonly target: string;
  readonly realism: string | null;
  readonly isIllustrative: boolean;
}

export interface ClusterRow {
  /** Unique in the table. */
  readonly key: string;
  readonly group: RowGroupKey;
  readonly title: Objective["title"];
  readonly targetText: string;
  readonly ownProposal: boolean;
  /** In the order of the boards; null where the objective is another board's own. */
  readonly cells: readonly (ClusterCell | null)[];
}

/** Boards side by side: separate legal bodies, of which nothing is added up. */
export interface Cluster {
  readonly set: BoundarySet;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly boards: readonly { readonly code: string; readonly shortName: string; readonly name: string; readonly headline: string }[];
  /** Every board of the set, to choose from. */
  readonly all: readonly { readonly code: string; readonly shortName: string }[];
  readonly headline: string;
  readonly rows: readonly ClusterRow[];
  readonly isIllustrative: boolean;
  readonly source: string;
}
