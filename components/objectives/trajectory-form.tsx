"use client";
import { useRouter } from "next/navigation";
import { useActionState, useEffect, useRef, useState } from "react";
import type { FormAction } from "@/components/admin/action-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Section } from "@/components/layout/section";
import { differenceOf, differenceText, type ComparedVersion } from "@/lib/objectives/domain/trajectory-diff";
import { MOST_POINTS, dueField, readPlan, rowsShown, STYLE_NEEDS, valueField, type FormFields } from "@/lib/objectives/domain/trajectory-form";
import type { TrajectoryEditor } from "@/lib/objectives/domain/trajectory-form-page";
import { TRAJECTORY_STYLES, type TrajectoryStyle } from "@/lib/objectives/domain/trajectory";
import { EMPTY_FORM } from "@/lib/shared/form-state";
import { withoutStop } from "@/lib/shared/without-stop";
import { TrajectoryDifference } from "./trajectory-difference";
import { TrajectoryPlanFields, TrajectoryWordFields, type FieldState } from "./trajectory-fields";
import { TrajectoryHandles } from "./trajectory-handles";
import { TrajectoryPicture } from "./trajectory-picture";
import { TrajectoryRealism } from "./trajectory-realism";
import { useTrajectoryPreview, type AskPreview } from "./use-trajectory-preview";

export type TrajectoryFormProps = {
  editor: TrajectoryEditor;
  action: FormAction;
  askPreview: AskPreview;
};

/** Bands for which a justification is asked. */
const HARD = ["rarely_achieved", "almost_never_achieved", "never_seen"];

const styleOf = (fields: FormFields): TrajectoryStyle => TRAJECTORY_STYLES.find((style) => style === fields.style) ?? "linear";

/** The version that fields make, where they can be read. */
function versionOf(fields: FormFields): ComparedVersion | null {
  const plan = readPlan(fields);
  return plan.ok ? { plan: plan.value, reason: fields.reason ?? "", justification: fields.justification ?? "", source: fields.source ?? "" } : null;
}

/**
 * Proposes a trajectory, or changes the proposal that waits. Posts without scripts, with a button that previews; with them the
 * drawing and the realism follow what is typed or dragged. The fields are what is sent.
 */
export function TrajectoryForm({ editor, action, askPreview }: TrajectoryFormProps) {
  const { objective, board, measure, inForce, open } = editor;
  const [state, send, pending] = useActionState(action, EMPTY_FORM);
  const isRefused = state.problems.length > 0;
  const [typed, setTyped] = useState<FormFields>(isRefused ? state.values : editor.fields);
  const [more, setMore] = useState(0);
  const live = useTrajectoryPreview(askPreview, editor.preview, editor.problems);
  const form = useRef<HTMLFormElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const isConflict = state.problems.some(({ code }) => code === "conflict");
  useEffect(() => {
    if (state.problems.length > 0) answer.current?.querySelector<HTMLElement>(".errors")?.focus();
    // The other's text and number come with the page; what is typed here stays.
    if (state.problems.some(({ code }) => code === "conflict")) router.refresh();
  }, [state, router]);

  const problems = isRefused ? state.problems : live.problems;
  const start = isRefused ? state.values : editor.fields;
  const shown: FieldState = { id: (field) => `trajectory-${field}`, error: (field) => problems.find((one) => one.field === field)?.message, value: (field) => start[field] ?? "" };
  const style = styleOf(typed);
  const rows = Math.min(MOST_POINTS, rowsShown(start) + more);
  const read = (isDragging = false): void => {
    if (!form.current) return;
    const fields: Record<string, string> = {};
    for (const [name, value] of new FormData(form.current)) if (typeof value === "string" && !name.startsWith("$ACTION")) fields[name] = value;
    setTyped(fields);
    live.ask(fields, isDragging);
  };
  const movePoint = (row: number, value: number, isHeld: boolean): void => {
    const input = form.current?.elements.namedItem(valueField(row));
    if (!(input instanceof HTMLInputElement)) return;
    input.value = String(value);
    read(isHeld);
  };
  const version = versionOf(typed);
  const last = live.preview.realism.at(-1);
  const hasValues = STYLE_NEEDS[style].points === "one" || STYLE_NEEDS[style].points === "many";
  const handles = hasValues ? Array.from({ length: rows }, (_, place) => ({ row: place + 1, dueOn: typed[dueField(place + 1)] ?? "", value: typed[valueField(place + 1)] ?? "" })) : [];
  const printed = { unit: measure.unit === "%" ? "percent" as const : "count" as const, decimals: measure.decimals };
  const versus = (before: ComparedVersion | null) => (version === null ? [] : differenceOf(before, version, printed));
  const fromKept = open ? versus({ ...open, plan: open }) : [];
  return (
    <>
      <div ref={answer} tabIndex={-1}>
        <ErrorSummary errors={state.problems.map(({ message, field }) => ({ message, field: field === undefined ? undefined : shown.id(field) }))} />
      </div>
      {isConflict && open && (
        <Section id="both" title="Both texts" subtitle="Theirs is kept. Yours is in the form below; saving it now puts it in place of theirs.">
          <TrajectoryDifference caption="Theirs beside yours" before="Theirs, as kept" after="Yours, not kept yet" rows={fromKept} />
        </Section>
      )}
      <div className="editor">
        <div className="editor-side stack">
          <TrajectoryPicture preview={live.preview}>
            <TrajectoryHandles plot={live.preview.plot} handles={handles} unit={measure.unit} onMove={movePoint} />
          </TrajectoryPicture>
          <div role="status" className="vh">{live.preview.title}</div>
          <TrajectoryRealism preview={live.preview} />
        </div>
        <form ref={form} action={send} className="form" noValidate onInput={() => read()}>
          <input type="hidden" name="code" value={objective.code} />
          <input type="hidden" name="area" value={board.code} />
          {open && <input type="hidden" name="id" value={open.id} />}
          {open && <input type="hidden" name="revision" value={open.revision} />}
          {!isRefused && live.problems.length > 0 && <div role="status"><p className="small"><b>Not drawn yet:</b> {live.problems.map(({ message }) => message).join(". ")}.</p></div>}
          {/* Made anew for every answer: a list that stays keeps its first choice when React resets the form. */}
          <div key={JSON.stringify(state)}>
            <TrajectoryPlanFields shown={shown} style={style} rows={rows} unit={measure.unit} measureName={measure.unit === "%" ? "Value" : measure.unitLabel} />
            {rows < MOST_POINTS && STYLE_NEEDS[style].points === "many" && <p className="with-scripts"><Button type="button" kind="secondary" small onClick={() => setMore(more + 3)}>Add dates</Button></p>}
            <TrajectoryWordFields shown={shown} needsJustification={last !== undefined && HARD.includes(last.band)} />
          </div>
          <p className="inline">
            <Button disabled={pending}>{open === null ? "Propose this trajectory" : isConflict ? "Save mine in place of theirs" : "Save the changed proposal"}</Button>
            <Button kind="secondary" className="without-scripts" formMethod="get" formAction={`/objectives/${objective.code}/trajectory`} name="preview" value="1" formNoValidate>Preview</Button>
          </p>
        </form>
      </div>
      {version !== null && (
        <Section id="difference" title={inForce === null ? "Nothing is in force yet" : withoutStop(differenceText(versus(inForce)))} subtitle={inForce === null ? "This would be the first version." : `What is in force (${inForce.name}) beside what is in the form.`}>
          <TrajectoryDifference caption="What is in force beside what is proposed" before={inForce?.name ?? "In force"} after="In the form" rows={versus(inForce)} />
        </Section>
      )}
    </>
  );
}
