import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import type { MethodNote } from "@/lib/method-notes/domain/method-note";

/** One note: its sections as a list, then its text. */
export function MethodNoteView({ note }: { note: MethodNote }) {
  return (
    <main id="main" className="wrap">
      <Breadcrumb items={[{ label: "Method notes", href: "/methods" }, { label: note.title }]} />
      <PageHeader title={note.title} />
      <div className="note">
        {note.sections.length > 1 && (
          <nav className="note-sections" aria-labelledby="sections">
            <h2 id="sections">Sections</h2>
            <ul>{note.sections.map(({ id, title }) => <li key={id}><a href={`#${id}`}>{title}</a></li>)}</ul>
          </nav>
        )}
        <div className="prose note-text" dangerouslySetInnerHTML={{ __html: note.html }} />
      </div>
    </main>
  );
}
