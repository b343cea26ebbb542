/** Where a compiled file comes from: shown with every figure taken from it. */
export interface Source {
  readonly file: string;
  readonly publication: string;
  readonly publisher: string;
  readonly licence: string;
  /** First and last month, and months between that the input lacks. */
  readonly period: { readonly from: string; readonly to: string; readonly absent: readonly string[] };
  readonly note: string;
  readonly inputs: readonly { readonly name: string; readonly sha256: string }[];
  /** One per month, with the day it came out; basis "calendar" = by the publication's rule, shown as "about". */
  readonly releases?: readonly { readonly period: string; readonly publishedOn: string; readonly basis: "calendar" }[];
  /** For a file of published figures: what it becomes in the database. */
  readonly figures?: CompiledReleases;
  /** For a file of parts of figures, by category or provider, the same. */
  readonly parts?: CompiledReleases;
  /** For published scores and segments of the oversight framework, the same. */
  readonly segments?: CompiledReleases;
}

/** Releases that a file of published figures becomes, one a period. */
export interface CompiledReleases {
  /** Id of the publication in the database: the name of the file without folder and ending. */
  readonly publication: string;
  /** Page of the publication. */
  readonly page: string;
  /** How the day of publication is known, in words. */
  readonly dayRule: string;
  readonly releases: readonly {
    readonly title: string;
    /** Last day of the period, `YYYY-MM-DD`. */
    readonly periodEnd: string;
    readonly publishedOn: string;
    /** "stated" = by the publisher; "calendar" = by the rule, shown as "about". */
    readonly basis: "stated" | "calendar";
  }[];
}

/** A document that a standard, step or objective is taken from. */
export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
}
