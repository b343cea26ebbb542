import type { AreaKind } from "@/lib/organisations/domain/organisation";
import { COMPARED_KINDS, type ComparedKind } from "./panel";

/** Which bodies and periods a metric has figures for. */
export interface Holding {
  readonly metricCode: string;
  readonly kind: AreaKind;
  /** Empty for figures of whole bodies; else the scheme of a category, such as `treatment_function`. */
  readonly scheme: string;
  readonly areas: number;
  /** `YYYY-MM-DD` of the first and last period end. */
  readonly from: string;
  readonly to: string;
  /** True where any of the figures are invented. */
  readonly isIllustrative: boolean;
}

/** Kinds of body that a metric has figures for, whole or by category, boards first; regions too where they can be sums of boards. */
export const kindsHeld = (holdings: readonly Holding[], metricCode: string): readonly ComparedKind[] =>
  COMPARED_KINDS.filter((kind) => holdings.some((holding) => holding.metricCode === metricCode && (holding.kind === kind || (kind === "region" && holding.kind === "icb" && holding.scheme === ""))));
