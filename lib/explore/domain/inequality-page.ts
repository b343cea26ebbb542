import type { DrawnFigures, MetricFrame, SideFact } from "./compare-page";

/** One view of an inequality, with its own figures and words. */
export interface InequalityPart {
  readonly part: "sex" | "deprivation";
  readonly figures: DrawnFigures;
  readonly facts: readonly SideFact[];
  readonly notes: readonly string[];
}

export interface InequalityPage extends MetricFrame {
  readonly title: string;
  readonly parts: readonly InequalityPart[];
  /** What is published by groups of people, and what is not. */
  readonly published: readonly string[];
}
