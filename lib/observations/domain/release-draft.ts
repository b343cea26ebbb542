import type { Figure } from "./compare-figures";

/** A figure of a file with its area found, ready to be stored. */
export interface DraftFigure extends Figure {
  /** Code of the body in the file; empty where the file names none. */
  readonly codeAsPublished: string;
}

/** What a file would publish. Dates as `YYYY-MM-DD`. */
export interface ReleaseDraft {
  /** Name of the file as the user knows it. */
  readonly fileName: string;
  /** Of the bytes of the file, in hexadecimal. */
  readonly sha256: string;
  readonly periodEnd: string;
  /** The day somebody states for the publication; null = by the calendar rule. */
  readonly publishedOn: string | null;
  /** A moment with its zone until which nobody sees the figures; null = none. */
  readonly embargoUntil: string | null;
  readonly figures: readonly DraftFigure[];
}

/** Counts of figures; `notAttributed` counts those among all of them that belong to no integrated care board. */
export interface ImportCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly notAttributed: number;
}

/** Figures of a draft that the file attributes to no body. */
export const countNotAttributed = (figures: readonly DraftFigure[]): number => figures.filter(({ codeAsPublished }) => codeAsPublished === "").length;
