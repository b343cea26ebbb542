/** A board in force today whose returns the reader may bring in or decide on. */
export interface ReachedBoard {
  readonly areaId: number;
  readonly code: string;
  readonly name: string;
}

/** What the form that brings in a file offers. */
export interface UploadChoices {
  /** Kinds of file: publications where the reader may bring them in, and returns. */
  readonly publications: readonly { readonly id: string; readonly title: string }[];
  readonly returns: readonly { readonly id: string; readonly title: string }[];
  /** Boards whose returns the reader may bring in, by name. */
  readonly boards: readonly ReachedBoard[];
  /** Whether the reader may bring in files of no board. */
  readonly mayPublish: boolean;
}
