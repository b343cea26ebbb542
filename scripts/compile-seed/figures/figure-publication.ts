import type { SourceFigure } from "@/lib/observations/domain/source-figure";
import type { Inputs } from "./inputs";

/** What the files of a publication gave. */
export interface Gathered {
  readonly figures: readonly SourceFigure[];
  /** Files read, in order. */
  readonly files: readonly string[];
  /** Days of publication that files state, by the last day of their period. */
  readonly stated?: ReadonlyMap<string, string>;
  /** What was left out and why, in sentences; empty where nothing was. */
  readonly leftOut?: string;
}

/** A publication whose figures are compiled, and how its day of publication follows where no file states it. */
export interface FigurePublication {
  /** Names the compiled file and the publication in the database. */
  readonly id: string;
  readonly publication: string;
  readonly publisher: string;
  readonly page: string;
  /** What a release is called, before its period. */
  readonly title: string;
  /** Where the figures come from and what they are, in sentences. */
  readonly note: string;
  /** Months from one period to the next: 1, 3, 12. */
  readonly everyMonths: number;
  readonly day: { readonly rule: string; readonly on: (periodEnd: string) => string; readonly basis: "stated" | "calendar" };
  readonly gather: (inputs: Inputs, icbOfTrust: ReadonlyMap<string, string>) => Promise<Gathered>;
}
