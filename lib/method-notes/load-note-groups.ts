import "server-only";
import { remember } from "@/lib/platform/cache";
import type { NoteGroup, NoteSummary } from "./domain/method-note";
import { NOTE_GROUPS, type NoteName } from "./domain/note-groups";
import { readNoteFile } from "./note-file";
import { parseNote } from "./render/parse-note";

async function summaryOf(name: NoteName): Promise<NoteSummary | null> {
  const markdown = await readNoteFile(name);
  if (markdown === null) return null;
  const { title, purpose } = parseNote(markdown);
  return { name, title, purpose };
}

/** The notes that there are, by purpose. Public, so without a scope. */
export function loadNoteGroups(): Promise<readonly NoteGroup[]> {
  return remember("method-notes", async () => {
    const groups = await Promise.all(NOTE_GROUPS.map(async ({ title, names }) => {
      const notes = await Promise.all(names.map(summaryOf));
      return { title, notes: notes.filter((note) => note !== null) };
    }));
    return groups.filter(({ notes }) => notes.length > 0);
  });
}
