import type { Cell } from "./source-file";

/**
 * A heading as it is compared: lower case, single spaces, without the note numbers publishers add ("(1)", "[note 3]").
 */
export const plainHeading = (cell: Cell): string =>
  String(cell ?? "")
    .normalize("NFKC")
    .replace(/\[note[s]? [^\]]*\]|\((?:note )?\d{1,2}\)/gi, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
