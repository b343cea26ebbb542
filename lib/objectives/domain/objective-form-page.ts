import type { MetricArea } from "@/lib/metrics/domain/metric";
import type { Problem } from "@/lib/shared/problem";
import type { MeasureFacts } from "./trajectory-form-page";
import type { FormFields } from "./trajectory-form";
import type { TrajectoryPreview } from "./trajectory-form-preview";
import type { NamedBoard } from "./trajectory-form-subject";

/** The form that proposes an objective of one board. */
export interface ObjectiveFormPage {
  /** Within reach. */
  readonly boards: readonly NamedBoard[];
  /** Null until one is chosen. */
  readonly board: NamedBoard | null;
  /** Measures that boards have figures of, by area. */
  readonly measures: readonly { readonly code: string; readonly name: string; readonly area: MetricArea }[];
  /** Null until one is chosen. */
  readonly measure: MeasureFacts | null;
  readonly fields: FormFields;
  readonly problems: readonly Problem[];
  /** Null until a board and a measure are chosen. */
  readonly preview: TrajectoryPreview | null;
}
