import "server-only";
import { remember } from "@/lib/platform/cache";
import type { MethodNote } from "./domain/method-note";
import { findNoteName } from "./domain/note-groups";
import { readNoteFile } from "./note-file";
import { parseNote } from "./render/parse-note";
import { renderNote } from "./render/render-note";

/** A note by the name in its address, or null. Public, so without a scope; drawn once, because files do not change while the server runs. */
export async function loadMethodNote(address: string): Promise<MethodNote | null> {
  const name = findNoteName(address);
  if (name === null) return null;
  return remember(`method-note|${name}`, async () => {
    const markdown = await readNoteFile(name);
    if (markdown === null) return null;
    const { title, purpose, body } = parseNote(markdown);
    return { name, title, purpose, ...renderNote(title, body) };
  });
}
