import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { SelectField } from "@/components/ui/select-field";
import { SummaryList } from "@/components/ui/summary-list";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { TemplatesPage, TemplateSummary } from "@/lib/observations/domain/templates-page";

const HOW_OFTEN = { monthly: "Every month", quarterly: "Every quarter" } as const;
const DOWNLOAD = "/imports/templates/download";

/** Every return that boards fill in, each with a form that downloads it for a board and a period. */
export function TemplatesView({ templates, boards, ownBoard }: TemplatesPage) {
  return (
    <main id="main" className="wrap stack">
      <PageHeader
        title="Templates of returns"
        intro="Files for boards to fill in where no publication holds the figures. Download one for your board and period, fill it in, and send in the file you saved: as an Excel workbook or as CSV."
        alone
      />
      {templates.map((template) => <Template key={template.id} template={template} boards={boards} ownBoard={ownBoard} />)}
    </main>
  );
}

function Template({ template, boards, ownBoard }: { template: TemplateSummary; boards: TemplatesPage["boards"]; ownBoard: string | null }) {
  const { id, title, purpose, whoFillsIn, frequency, due, metrics, periods, rules } = template;
  return (
    <Section id={id} title={title} subtitle={purpose}>
      <SummaryList
        rows={[
          { name: "Filled in by", value: whoFillsIn },
          { name: "How often", value: HOW_OFTEN[frequency] },
          { name: "Due", value: due },
          { name: "Figures it gives", value: <ul>{metrics.map(({ code, name }) => <li key={code}>{code} {name}</li>)}</ul> },
        ]}
      />
      <form className="filters" method="get" action={DOWNLOAD} aria-label={`Download: ${title}`}>
        <input type="hidden" name="template" value={id} />
        <SelectField id={`${id}-board`} name="board" label="Board" options={[...boards]} defaultValue={ownBoard ?? undefined} />
        <SelectField id={`${id}-period`} name="period" label="Period" options={[...periods]} />
        <div className="acts">
          <Button kind="secondary" small name="format" value="xlsx">Download Excel<VisuallyHidden> template: {title}</VisuallyHidden></Button>
          <Button kind="secondary" small name="format" value="csv">Download CSV<VisuallyHidden> template: {title}</VisuallyHidden></Button>
        </div>
      </form>
      <Details summary={`Rules of the ${title}`} text>
        <p>A file that breaks a rule is refused with its row and column, and nothing of it is taken. A blank cell means that the figure is not reported; it is never taken as 0.</p>
        <div className="prose"><ul>{rules.map((rule) => <li key={rule}>{rule}</li>)}</ul></div>
      </Details>
    </Section>
  );
}
