import type { Metadata } from "next";
import { NoteGroupsView } from "@/components/method-notes/note-groups-view";
import { loadNoteGroups } from "@/lib/method-notes/load-note-groups";

export const metadata: Metadata = { title: "Method notes" };

export default async function MethodsPage() {
  return <NoteGroupsView groups={await loadNoteGroups()} />;
}
