import type { FormAction } from "@/components/admin/action-form";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { AREA_NAME, OBJECTIVE_AREAS } from "@/lib/objectives/domain/objective";
import type { ObjectiveFormPage } from "@/lib/objectives/domain/objective-form-page";
import { inSentence } from "@/lib/shared/in-sentence";
import { ObjectiveForm } from "./objective-form";
import { MeasureNote } from "./trajectory-version-facts";

/** Proposes an objective of one board: first the board and the measure, then everything else with the baseline from the figures. */
export function ObjectiveFormView({ page, action }: { page: ObjectiveFormPage; action: FormAction }) {
  const { boards, board, measure, measures } = page;
  const areaName = (area: string): string => OBJECTIVE_AREAS.find((known) => known === area) === undefined ? "Other" : AREA_NAME[area as keyof typeof AREA_NAME];
  const groups = [...new Set(measures.map(({ area }) => areaName(area)))];
  return (
    <main id="main" className="wrap stack">
      <Breadcrumb items={[{ label: "Proposals", href: "/objectives/proposals" }, { label: "Propose a local objective" }]} />
      <PageHeader
        eyebrow={board === null ? undefined : `${board.name} (${board.code})`}
        title="Propose an objective of a board’s own"
        intro="Two to five local objectives stand beside the national ones. Others see it once a second person has agreed its trajectory."
      />
      <Section id="measure" title={measure === null ? "What is it measured by?" : `Measured by ${inSentence(measure.name)}`}>
        <form method="get" action="/objectives/new" className="form">
          {boards.length === 1 && board !== null
            ? <input type="hidden" name="area" value={board.code} />
            : <SelectField id="board" name="area" label="Board" defaultValue={board?.code ?? ""} options={[{ value: "", label: "Choose a board" }, ...boards.map(({ code, shortName }) => ({ value: code, label: shortName }))]} />}
          <SelectField id="metric" name="metric" label="Measure" hint="Measures that boards have figures of." defaultValue={measure?.code ?? ""} options={[{ value: "", label: "Choose a measure" }, ...groups.map((group) => ({ group, options: measures.filter(({ area }) => areaName(area) === group).map(({ code, name }) => ({ value: code, label: `${name} (${code})` })) }))]} />
          <Button kind={measure === null ? "primary" : "secondary"} small={measure !== null}>{measure === null ? "Go on" : "Take this measure"}</Button>
        </form>
      </Section>
      {measure !== null && <MeasureNote measure={measure} />}
      {board !== null && measure !== null && page.preview !== null && <ObjectiveForm page={page} boardCode={board.code} measure={measure} preview={page.preview} action={action} />}
    </main>
  );
}
