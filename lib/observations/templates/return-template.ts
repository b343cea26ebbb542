/** What a value column may hold. Amounts and counts are numbers; a choice is one of the allowed values. */
export interface TemplateColumn {
  /** Our name of the column. */
  readonly key: string;
  readonly heading: string;
  readonly help: string;
  readonly kind: "amount" | "count" | "choice";
  /** Of a choice. */
  readonly choices?: readonly string[];
  /** Codes of the catalogue that the column feeds by itself, where the lines do not say. */
  readonly feeds?: readonly string[];
}

/** Whose figures a line is of. */
export type LineBody = "board" | "council";

/** One line to fill in, once for the board or once for each of its councils. */
export interface TemplateLine {
  readonly code: string;
  /** What to report, as the sheet says it. */
  readonly text: string;
  readonly help: string;
  readonly of: LineBody;
  /** Value columns used in the line; the others say "not used". */
  readonly uses: readonly string[];
  /** Those that must not be blank. */
  readonly required?: readonly string[];
  /** Columns in which a number may be below zero; elsewhere it may not. */
  readonly mayBeNegative?: readonly string[];
  /** Whether its numbers count people, in whole numbers, whatever the columns hold elsewhere. */
  readonly counts?: boolean;
  /** Codes of the catalogue. */
  readonly feeds: readonly string[];
}

/** One of our own returns: what a board fills in, how often, and by which rules it is read. */
export interface ReturnTemplate {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** What the figures are for, in a sentence. */
  readonly purpose: string;
  readonly whoFillsIn: string;
  readonly frequency: "monthly" | "quarterly";
  readonly due: string;
  /** In which unit amounts are. */
  readonly amountUnit: string;
  readonly columns: readonly TemplateColumn[];
  readonly lines: readonly TemplateLine[];
  /** Rules between cells, in words, as the reader applies them. */
  readonly rules: readonly string[];
}

/** What stands in a value cell that a line does not use. */
export const NOT_USED = "not used";
/** The sheet that is filled in. */
export const RETURN_SHEET = "Return";
/** Other sheets of the file, which hold nothing to fill in. */
export const GUIDE_SHEET = "Read me first";
export const RULES_SHEET = "Rules";
export const COMMENT = "Comment";

/** Headings of the columns that say what a row is; filled in already, and left as they are. */
export const ROW_HEADINGS = {
  template: "Template",
  version: "Template version",
  boardCode: "Board code",
  boardName: "Board name",
  periodEnd: "Period end",
  councilCode: "Council code",
  councilName: "Council name",
  line: "Line code",
  text: "What to report",
} as const;

export type RowColumn = keyof typeof ROW_HEADINGS;

/** Whether some lines are of councils. */
export const hasCouncils = ({ lines }: ReturnTemplate): boolean => lines.some((line) => line.of === "council");

/** The columns that say what a row is, in order: councils stand only in templates that ask about them. */
export const rowColumns = (template: ReturnTemplate): readonly RowColumn[] =>
  (Object.keys(ROW_HEADINGS) as RowColumn[]).filter((column) => hasCouncils(template) || (column !== "councilCode" && column !== "councilName"));

/** Codes of the catalogue that a template feeds, in order. */
export const metricsOf = ({ lines, columns }: ReturnTemplate): readonly string[] => [...new Set([...lines, ...columns].flatMap(({ feeds = [] }) => feeds))].sort();
