/** The official files below a folder, as `openInputs` gives them. */
export interface Inputs {
  /** Rows of a CSV, plain or gzip, by the headings. */
  rows(name: string): readonly Readonly<Record<string, string>>[];
  sha256(name: string): string;
  names(below: string): readonly string[];
  path(name: string): string;
}
