import type { Figure } from "./compare-figures";
import type { FigureStatus } from "./source-figure";

/** A figure of a file with its area found, ready to be stored. */
export interface DraftFigure extends Figure {
  readonly periodStart: string;
  /** Code of the body in the file; empty where the file names none. */
  readonly codeAsPublished: string;
  readonly status: FigureStatus;
}

/** A part of a body's figure: of one provider, of one category, or of both. */
export interface DraftDetail extends DraftFigure {
  /** ODS code of the provider; empty where the figure is of all. */
  readonly provider: string;
  /** How the figure is broken down and of what it is, such as "treatment_function:C_110"; empty where of all. */
  readonly category: string;
}

/** Parts gone through one by one, be they held as objects or in columns. */
export interface DraftDetails extends Iterable<DraftDetail> {
  readonly length: number;
}

/** A provider or category as a file names it. */
export interface DetailName {
  /** "provider", or the way of breaking down. */
  readonly by: string;
  readonly code: string;
  readonly name: string;
}

/** What a publication is, as its release is cited. */
export interface DraftPublication {
  /** Id of the source the file was read by. */
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly licence: string;
  /** Whether a board sent it in, instead of a publisher. */
  readonly isReturn: boolean;
}

/** What a file would publish. Dates as `YYYY-MM-DD`. */
export interface ReleaseDraft {
  readonly publication: DraftPublication;
  /** Name of the file as the user knows it. */
  readonly fileName: string;
  /** Of the bytes of the file, in hexadecimal. */
  readonly sha256: string;
  /** Last day of the latest period in the file. */
  readonly periodEnd: string;
  /** The day stated for the publication, by a person or by the file itself; null = nobody states one. */
  readonly publishedOn: string | null;
  /** As in the publication's facts; null = no calendar rule. */
  readonly calendarMonths: number | null;
  /** A moment with its zone until which nobody sees the figures; null = none. */
  readonly embargoUntil: string | null;
  readonly figures: readonly DraftFigure[];
  readonly details: DraftDetails;
  readonly detailNames: readonly DetailName[];
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
