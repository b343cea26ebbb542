import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { NoteName } from "./domain/note-groups";

/** The Markdown of a note, or null where there is no such file. The server and the tests run where docs/ stands. */
export async function readNoteFile(name: NoteName): Promise<string | null> {
  try {
    return await readFile(path.join(process.cwd(), "docs/methods", `${name}.md`), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
