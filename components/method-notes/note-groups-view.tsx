import { PageHeader } from "@/components/layout/page-header";
import type { NoteGroup } from "@/lib/method-notes/domain/method-note";

/** All notes, by purpose. */
export function NoteGroupsView({ groups }: { groups: readonly NoteGroup[] }) {
  return (
    <main id="main" className="wrap">
      <PageHeader alone title="Method notes" intro="How each figure and judgement of this product is worked out: the rules, an example to check by hand, how far to trust it, and the sources." />
      <div className="note-groups">
        {groups.map(({ title, notes }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {notes.map((note) => (
                <li key={note.name}>
                  <a href={`/methods/${note.name}`}>{note.title}</a>
                  {note.purpose !== null && <p>{note.purpose}</p>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </main>
  );
}
