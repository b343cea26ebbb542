import { readFileSync } from "node:fs";
import path from "node:path";

/** The worked example of a method note, and its tables by their first heading. */
export function readExample(file: string): { readonly text: string; table(heading: string): string[][] } {
  const note = readFileSync(path.resolve("docs/methods", file), "utf8");
  const text = note.slice(note.indexOf("## Worked example"), note.indexOf("## How far to trust it"));
  return {
    text,
    /** Body cells; a missing table is an error, so that no test passes for want of rows. */
    table(heading) {
      const lines = text.split("\n");
      const start = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
      if (start < 0) throw new Error(`${file} has no table headed ${heading}`);
      const rows = lines.slice(start + 2);
      const end = rows.findIndex((line) => !line.startsWith("|"));
      return rows.slice(0, end < 0 ? rows.length : end).map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
    },
  };
}

/** A figure with as many decimals as the note prints. */
export const asPrinted = (value: number | null | undefined, printed: string): string | undefined =>
  value?.toFixed(/\.(\d+)/.exec(printed)?.[1]?.length ?? 0);
