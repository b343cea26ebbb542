import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withMessageTitle, withMessages } from "@/app/with-messages";
import { MethodNoteView } from "@/components/method-notes/method-note-view";
import { loadMethodNote } from "@/lib/method-notes/load-method-note";

type Props = { params: Promise<{ name: string }> };

export const generateMetadata = withMessageTitle(async ({ params }: Props): Promise<Metadata> => {
  const note = await loadMethodNote((await params).name);
  return { title: note ? `${note.title} – method notes` : "Page not found" };
});

export default withMessages(async function MethodNotePage({ params }: Props) {
  const note = await loadMethodNote((await params).name);
  if (note === null) notFound();
  return <MethodNoteView note={note} />;
});
