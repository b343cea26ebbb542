import { Section } from "@/components/layout/section";

/** How to read a drawing and what it does not show. */
export const ReadingNotes = ({ id = "how-to-read", notes }: { id?: string; notes: readonly string[] }) => (
  <Section id={id} title="How to read it" light>
    <ul className="plain-list small">{notes.map((note) => <li key={note}>{note}</li>)}</ul>
  </Section>
);
