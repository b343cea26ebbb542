import type { ComparedKind } from "@/lib/analysis/domain/panel";
import type { KeyEntry } from "@/lib/charts/chart-key";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { FigureTableSpec } from "./figure-table";

/** All areas as ranked rows, all areas by size in a funnel, a few areas over time, a board and its nearest. */
export const COMPARE_VIEWS = ["bars", "funnel", "time", "peers"] as const;
export type CompareView = (typeof COMPARE_VIEWS)[number];

/** A choice in a form or a row of links. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A drawing with what it owes its reader, as every page of comparison shows it. */
export interface DrawnFigures {
  /** The finding. */
  readonly title: string;
  /** Measure, unit, bodies. */
  readonly subtitle: string;
  readonly period: string;
  /** One, or several that stand side by side. */
  readonly drawings: readonly string[];
  readonly alt: string;
  readonly key: readonly KeyEntry[];
  readonly table: FigureTableSpec;
  readonly source: string;
  readonly isIllustrative: boolean;
}

/** A fact about the reader's own area, or about the whole where they have none. */
export interface SideFact {
  readonly name: string;
  readonly value: string;
}

/** What every page of a metric's bodies at one time shows and offers. */
export interface MetricFrame {
  readonly metric: Pick<Metric, "code" | "name" | "shortName" | "unit" | "unitLabel" | "polarity" | "decimals" | "caveats" | "licence">;
  readonly kind: ComparedKind;
  readonly kinds: readonly Choice[];
  readonly set: BoundarySet;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Last day of the period shown; null without figures. */
  readonly periodEnd: string | null;
  /** Newest first. */
  readonly periods: readonly Choice[];
  /** Bodies to choose from, by short name. */
  readonly areas: readonly Choice[];
  /** Codes of the reader's own, as marked. */
  readonly own: readonly string[];
  /** Parts of the figures to choose from where there is no whole, such as the sexes. */
  readonly categories: readonly Choice[];
  readonly category: string | null;
  readonly release: { readonly period: string; readonly published: string; readonly next: string } | null;
}

export interface ComparePage extends MetricFrame {
  readonly view: CompareView;
  readonly views: readonly CompareView[];
  readonly title: string;
  /** Null where there is nothing to draw, which `title` then says. */
  readonly figures: DrawnFigures | null;
  readonly facts: readonly SideFact[];
  /** How to read it and what it does not show. */
  readonly notes: readonly string[];
  /** Why peers are peers. */
  readonly reasons: FigureTableSpec | null;
  /** Codes shown over time. */
  readonly shown: readonly string[];
}
