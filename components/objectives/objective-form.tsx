"use client";
import { ActionForm, type FormAction } from "@/components/admin/action-form";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Fieldset } from "@/components/ui/fieldset";
import { RadiosField } from "@/components/ui/radios-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { AREA_NAME, OBJECTIVE_AREAS } from "@/lib/objectives/domain/objective";
import type { ObjectiveFormPage } from "@/lib/objectives/domain/objective-form-page";
import { MOST_MILESTONES, milestoneDayField, milestoneField, rowsShown } from "@/lib/objectives/domain/trajectory-form";
import type { MeasureFacts } from "@/lib/objectives/domain/trajectory-form-page";
import type { TrajectoryPreview } from "@/lib/objectives/domain/trajectory-form-preview";
import { TRAJECTORY_STYLES } from "@/lib/objectives/domain/trajectory";
import { TrajectoryPlanFields, TrajectoryWordFields, type FieldState } from "./trajectory-fields";
import { TrajectoryPicture } from "./trajectory-picture";
import { TrajectoryRealism } from "./trajectory-realism";

type ObjectiveFormProps = { page: ObjectiveFormPage; boardCode: string; measure: MeasureFacts; preview: TrajectoryPreview; action: FormAction };

const KINDS = [
  { value: "level", label: "A level", hint: "A value that is reached: smoking 5%" },
  { value: "change", label: "A change", hint: "So much more or less: suicides 10% fewer" },
  { value: "gap", label: "A gap", hint: "A difference that shrinks: the gap to England 10% smaller" },
  { value: "state", label: "A state", hint: "Something that is so or not: rated good" },
];

/** Everything about an objective of a board but its measure. Posts without scripts; the button beside it previews. */
export function ObjectiveForm({ page, boardCode, measure, preview, action }: ObjectiveFormProps) {
  const { fields, problems } = page;
  return (
    <>
      <div className="editor">
        <TrajectoryPicture preview={preview} />
        <TrajectoryRealism preview={preview} />
      </div>
      <Section id="objective" title="The objective">
        <ErrorSummary title="The preview is of nothing yet" errors={problems.map(({ message, field }) => ({ message, field: field === undefined ? undefined : `objective-${field}` }))} />
        <ActionForm
          id="objective" action={action} submit="Propose this objective" hidden={{ area: boardCode, metric: measure.code }}
          fields={(answered) => {
            const shown: FieldState = { id: answered.id, error: (field) => answered.error(field) ?? problems.find((one) => one.field === field)?.message, value: (field) => answered.value(field) ?? fields[field] ?? "" };
            return <ObjectiveFields shown={shown} unit={measure.unit} unitLabel={measure.unitLabel} />;
          }}
        >
          <Button kind="secondary" formMethod="get" formAction="/objectives/new" name="preview" value="1" formNoValidate>Preview the trajectory</Button>
        </ActionForm>
      </Section>
    </>
  );
}

function ObjectiveFields({ shown, unit, unitLabel }: { shown: FieldState; unit: string; unitLabel: string }) {
  const field = (name: string) => ({ id: shown.id(name), name, error: shown.error(name), defaultValue: shown.value(name) });
  const style = TRAJECTORY_STYLES.find((one) => one === shown.value("style")) ?? "linear";
  const dates: Record<string, string> = {};
  for (let row = 1; row <= 36; row += 1) for (const name of [`due${row}`, `value${row}`]) dates[name] = shown.value(name);
  return (
    <>
      <TextField {...field("title")} label="Title" maxLength={120} />
      <TextField {...field("shortTitle")} label="Short title" hint="For tables; at most 40 characters." maxLength={40} />
      <RadiosField {...field("objectiveArea")} label="Area of oversight" options={OBJECTIVE_AREAS.map((area) => ({ value: area, label: AREA_NAME[area] }))} small />
      <RadiosField {...field("targetKind")} label="Kind of target" options={KINDS} small />
      <TextField {...field("targetText")} label="The target in words" hint="With its date, for example: 5% by 31 March 2030." maxLength={300} />
      <div className="all-styles"><TrajectoryPlanFields shown={shown} style={style} rows={rowsShown(dates)} unit={unit} measureName={unit === "%" ? "Value" : unitLabel} /></div>
      <TextField {...field("owner")} label="Owner" hint="A post, not a person." maxLength={120} />
      <TextField {...field("sourceDocument")} label="Document it comes from" hint="Such as the integrated care strategy or the joint forward plan." maxLength={200} />
      <TextField {...field("sourcePage")} label="Page or section" maxLength={40} width={10} />
      <TrajectoryWordFields shown={shown} needsJustification={false} />
      <Fieldset id={shown.id("milestones")} legend="Milestones" hint={`Up to ${MOST_MILESTONES}: a day as year-month-day, and what is then done.`}>
        {Array.from({ length: MOST_MILESTONES }, (_, place) => place + 1).map((row) => (
          <div key={row} className="point-row">
            <TextField {...field(milestoneDayField(row))} label={<>Day<span className="vh"> of milestone {row}</span></>} width={10} inputMode="numeric" maxLength={10} autoComplete="off" spellCheck={false} />
            <TextField {...field(milestoneField(row))} label={<>What is done<span className="vh"> by milestone {row}</span></>} maxLength={200} />
          </div>
        ))}
      </Fieldset>
      <TextAreaField {...field("setReason")} label="Why it is added although the set then breaks a rule" hint="Asked for where it does: fewer than 2 or more than 5 local objectives, or more than 3 in an area." rows={3} maxLength={2000} />
    </>
  );
}
