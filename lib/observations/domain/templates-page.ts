export interface TemplateChoice {
  readonly value: string;
  readonly label: string;
}

/** One return, as the page of templates tells of it. */
export interface TemplateSummary {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly whoFillsIn: string;
  readonly frequency: "monthly" | "quarterly";
  readonly due: string;
  readonly rules: readonly string[];
  readonly metrics: readonly { readonly code: string; readonly name: string }[];
  /** Periods it can be made out for, latest first; the value is the last day, `YYYY-MM-DD`. */
  readonly periods: readonly TemplateChoice[];
}

/** What the page of templates shows. */
export interface TemplatesPage {
  readonly templates: readonly TemplateSummary[];
  /** Boards by name; the value is the ODS code. */
  readonly boards: readonly TemplateChoice[];
  /** The reader's own board, or the first of several; null for a reader of all. */
  readonly ownBoard: string | null;
}
