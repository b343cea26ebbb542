import type { Choice, DrawnFigures, MetricFrame, SideFact } from "./compare-page";

export interface ScatterPage extends MetricFrame {
  readonly title: string;
  /** Code of the metric set beside this one; null where none is chosen or held. */
  readonly with: string | null;
  /** Metrics with figures of the same kind of body, grouped by area of oversight. */
  readonly others: readonly { readonly group: string; readonly options: readonly Choice[] }[];
  readonly figures: DrawnFigures | null;
  readonly facts: readonly SideFact[];
  readonly notes: readonly string[];
}
