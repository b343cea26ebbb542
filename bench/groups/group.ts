import type { Report } from "../lib/bar";

/** Bars that are measured together. */
export interface Part {
  readonly name: string;
  /** Measured only where the command line names it, as `--clone`. */
  readonly onRequest?: boolean;
  readonly measure: (report: Report) => Promise<void>;
}

export type Group = readonly Part[];
