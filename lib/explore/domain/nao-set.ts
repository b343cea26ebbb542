/** One question of the National Audit Office's press notice, with the metrics that answer it at the level they are published at. */
export interface NaoQuestion {
  readonly key: string;
  /** As the notice names it. */
  readonly name: string;
  readonly measures: readonly NaoMeasure[];
  /** What the figures here are not; null where they are what the notice names. */
  readonly caution: string | null;
}

export interface NaoMeasure {
  readonly metricCode: string;
  /** A part of the figures; null = the whole. */
  readonly category: string | null;
  /** What the part is, after the metric's name. */
  readonly part: string | null;
  /** Shown only where figures are held, because another measure of the question says how to load them. */
  readonly isExtra: boolean;
}

const measure = (metricCode: string, more: Partial<NaoMeasure> = {}): NaoMeasure => ({ metricCode, category: null, part: null, isExtra: false, ...more });

/** The eight metrics of the notice of October 2022, in its order. */
export const NAO_SET: readonly NaoQuestion[] = [
  { key: "nhs-vacancies", name: "NHS vacancies", measures: [measure("W01")], caution: null },
  { key: "social-care-vacancies", name: "Social care vacancies", measures: [measure("W02"), measure("W03", { isExtra: true })], caution: "Vacancies in adult social care are published by Skills for Care in pages and workbooks the product does not read. Staff who left their role stand beside them, by council." },
  { key: "waiting-lists", name: "Waiting lists", measures: [measure("E16"), measure("E01", { isExtra: true }), measure("E03", { isExtra: true })], caution: "The list is a count, so boards of different size are not compared by it; shares of it are." },
  { key: "gp-appointments", name: "GP appointments", measures: [measure("G01")], caution: null },
  { key: "life-expectancy", name: "Inequality in life expectancy", measures: [measure("O02", { category: "sex:male", part: "men" }), measure("O02", { category: "sex:female", part: "women", isExtra: true })], caution: "Published by council. Figures of councils are not added up to boards." },
  { key: "cancer-diagnosis", name: "Cancer diagnosis", measures: [measure("P16"), measure("P22", { isExtra: true })], caution: "The adjusted three-year figure is published by board and is not loaded where it is not shown. Single years stand beside it, by council and without adjustment for the mix of cancers." },
  { key: "surplus-or-deficit", name: "Surplus or deficit", measures: [measure("F01")], caution: null },
  { key: "planned-savings", name: "Planned savings", measures: [measure("F04")], caution: null },
];

/** Codes of all metrics of the set. */
export const NAO_METRICS: readonly string[] = [...new Set(NAO_SET.flatMap(({ measures }) => measures.map(({ metricCode }) => metricCode)))];
