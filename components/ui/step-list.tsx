import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Step = { label: ReactNode; note?: ReactNode; state: "done" | "current" | "later" };

/** Stages in order, the current one in ink. `label` names the list; on a telephone more than four, or stages with notes, stand under each other. */
export function StepList({ label, steps }: { label: string; steps: Step[] }) {
  return (
    <ol className={classNames("steps", (steps.length > 4 || steps.some(({ note }) => note !== undefined)) && "long")} aria-label={label}>
      {steps.map((step, index) => (
        <li key={index} className={classNames(step.state === "done" && "done", step.state === "current" && "me")} aria-current={step.state === "current" ? "step" : undefined}>
          {step.label}
          {step.state === "done" && <span className="vh"> (done)</span>}
          {step.note !== undefined && <span>{step.note}</span>}
        </li>
      ))}
    </ol>
  );
}
