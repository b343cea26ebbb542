import type { IssueList } from "../domain/import-issue";
import type { SourceReading } from "../domain/source-figure";
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
}
