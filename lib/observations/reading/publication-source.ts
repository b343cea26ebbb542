import type { IssueList } from "../domain/import-issue";
import type { SourceFigure, SourceReading } from "../domain/source-figure";
import type { SourceFile } from "./source-file";

/** What a publication is, for the release record and the source line under every chart. */
export interface PublicationFacts {
  /** Names the source in code and in the database, such as "ae-monthly-csv". */
  readonly id: string;
  readonly title: string;
  readonly publication: string;
  readonly publisher: string;
  readonly page: string;
  readonly licence: string;
  readonly attribution: string;
  readonly frequency: "daily" | "weekly" | "monthly" | "quarterly" | "annual";
  /** Months after the period's in whose second week, on Thursday, it is published; left out where there is no such rule. */
  readonly calendarMonths?: number;
  /** A return that a board fills in, not a publication: its figures are of the board that sends it, and of its councils. */
  readonly filledInBy?: "board";
}

/** A file as it lies on disk. */
export interface FileOnDisk {
  readonly path: string;
  /** Its name as the user knows it, for messages. */
  readonly fileName: string;
  /** Told now and then how many rows were read. */
  readonly onRows?: (rows: number) => void;
}

/** A reading whose figures may be too many to hold at once: made one at a time, each time they are gone through. */
export interface StreamedReading extends Omit<SourceReading, "figures"> {
  readonly figures: Iterable<SourceFigure>;
}

/** One layout of a publication: how to tell a file is of it, and how to read it. */
export interface PublicationSource extends PublicationFacts {
  /** Whether the contents are of this layout, from the first rows of each table alone. */
  recognise(file: SourceFile): boolean;
  /**
   * Reads every figure the catalogue knows. What is wrong goes to `issues`; a refusal keeps the whole file out.
   * @returns null where nothing can be read
   */
  read(file: SourceFile, issues: IssueList): Promise<SourceReading | null>;
  /**
   * For a publication too large to be held in memory: asked first, with the file still closed. Where it recognises the
   * file, it reads it by itself and `openSourceFile` is not called.
   */
  readonly readsPath?: {
    /** Whether the contents are of this layout, from their beginning alone; false for a file that cannot be read. */
    recognises(file: FileOnDisk): Promise<boolean>;
    /** @throws Error when the disk fails */
    read(file: FileOnDisk, issues: IssueList): Promise<StreamedReading | null>;
  };
}
