/** One column of a file: the name that programs read, the title that people read. */
export interface FileColumn {
  /** Letters, digits and underscores, unique in the file: the heading of the CSV. */
  readonly name: string;
  readonly title: string;
  readonly datatype: "string" | "number" | "date" | "integer";
  /** What it holds, with unit and what an empty cell means. */
  readonly description: string;
}

/** A cell of a file: text (dates as `YYYY-MM-DD`), a finite number in full precision, or nothing. */
export type FileCell = string | number | null;

/** What is downloaded, once for all formats: one table with what a reader must know of it. */
export interface FigureFile {
  /** File name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly FileColumn[];
  readonly rows: readonly (readonly FileCell[])[];
  /** True where any figure is invented: the file's name and its cover say so. */
  readonly isIllustrative: boolean;
  /** Publication and its date, as a sentence. */
  readonly source?: string;
  /** Terms under which the figures may be used again, with their address where there is one. */
  readonly licence?: string;
}

export const FILE_FORMATS = ["csv", "xlsx", "ods", "csvw"] as const;
/** `csvw`: the description of the CSV's columns, by CSV on the Web. */
export type FileFormat = (typeof FILE_FORMATS)[number];

/** The warning on every file that holds invented figures. */
export const ILLUSTRATIVE_WARNING = "Illustrative figures, invented to show how this works. They describe no real body: do not quote or use them.";

/** A file's name without ending, safe everywhere, saying so where figures are invented. */
export function safeFileName({ name, isIllustrative }: Pick<FigureFile, "name" | "isIllustrative">): string {
  const safe = name.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[.-]+/, "") || "figures";
  return isIllustrative && !safe.includes("illustrative") ? `${safe}-illustrative` : safe;
}
