import type { ReactNode } from "react";
import { classNames } from "./class-names";

type DetailsProps = {
  summary: ReactNode;
  open?: boolean;
  /** Running text gets a rule at its side; a table or a form does not. */
  text?: boolean;
  id?: string;
  children: ReactNode;
};

/** More, one click below. Its content prints. */
export function Details({ summary, open = false, text = false, id, children }: DetailsProps) {
  return (
    <details className={classNames("more", text && "text")} id={id} open={open || undefined}>
      <summary>{summary}</summary>
      <div className="in">{children}</div>
    </details>
  );
}
