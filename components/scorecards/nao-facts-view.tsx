import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { factsHeadline, type Statement, type StatedFact, type StatedFacts } from "@/lib/observations/domain/stated-facts";
import { DocumentSource } from "./document-source";

/** What the National Audit Office reported in 2022 beside what is known now, each figure with its source; nothing before it reported. */
export function NaoFactsView({ facts, id = "nao-facts" }: Pick<StatedFacts, "facts"> & { id?: string }) {
  if (facts.length === 0) return null;
  return (
    <Section
      id={id}
      title={factsHeadline({ facts })}
      subtitle="National figures around the report Introducing Integrated Care Systems of 14 October 2022, and the same figures as later documents give them."
      source="the document under each figure. Figures are as the documents state them; where bases differ the words say so."
    >
      <DataTable
        caption="National figures then and now"
        captionHidden
        kind="stacked"
        rows={facts}
        rowKey={({ id: key }) => key}
        columns={[
          { key: "title", head: "Figure", rowHeader: true, cell: ({ title }) => title },
          { key: "then", head: "Then", unit: "as reported in October 2022", cell: ({ then }) => <Stated statement={then} /> },
          { key: "now", head: "Now", unit: "latest found", cell: (fact) => <Now fact={fact} /> },
        ]}
      />
    </Section>
  );
}

function Now({ fact: { now, since, notFound } }: { fact: StatedFact }) {
  return (
    <>
      {now === null ? <b>Not found</b> : <Stated statement={now} />}
      {notFound !== null && <> <span className="small">{notFound}</span></>}
      {since.length > 0 && (
        <Details summary={since.length === 1 ? "One further figure" : `${since.length} further figures`}>
          <ul className="plain-list small">{since.map((one) => <li key={one.figure + one.period}><Stated statement={one} isBetween /></li>)}</ul>
        </Details>
      )}
    </>
  );
}

/** A figure, what it is of, its period and its source. */
function Stated({ statement: { figure, words, period, source, page }, isBetween = false }: { statement: Statement; isBetween?: boolean }) {
  return (
    <>
      {isBetween ? <>{period}: <b>{figure}</b> {words}. </> : <><b>{figure}</b> {words}<br /><span className="small mute">{period}</span><br /></>}
      <span className="xs mute"><DocumentSource source={source} page={page} /></span>
    </>
  );
}
