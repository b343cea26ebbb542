import type { NoteName } from "./note-groups";

/** A part of a note that its list of sections leads to. */
export interface NoteSection {
  /** The id of its heading, unique on the page. */
  readonly id: string;
  readonly title: string;
}

/** What a list of notes says about one. */
export interface NoteSummary {
  readonly name: NoteName;
  readonly title: string;
  /** The first sentence of "What it is for", or null where the note has none. */
  readonly purpose: string | null;
}

/** A note, ready to be shown. */
export interface MethodNote extends NoteSummary {
  readonly sections: readonly NoteSection[];
  /** What follows the title: elements of the renderer alone, every text escaped, without styles or scripts. */
  readonly html: string;
}

/** Notes on one purpose, in reading order. */
export interface NoteGroup {
  readonly title: string;
  readonly notes: readonly NoteSummary[];
}
