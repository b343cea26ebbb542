import type { ReactNode } from "react";
import { VisuallyHidden } from "./visually-hidden";

type SummaryListProps = {
  rows: {
    name: ReactNode;
    value: ReactNode;
    /** `about` completes the link for screen readers: "Change" + "the owner". */
    actions?: { href: string; label: string; about: string }[];
  }[];
};

/** Facts about one thing, each with the links that change it. */
export function SummaryList({ rows }: SummaryListProps) {
  return (
    <dl className="rows">
      {rows.map((row, index) => (
        <div key={index}>
          <dt>{row.name}</dt>
          <dd>{row.value}</dd>
          {row.actions !== undefined && (
            <dd className="acts">
              {row.actions.map((action) => (
                <a key={action.href} href={action.href}>{action.label}<VisuallyHidden> {action.about}</VisuallyHidden></a>
              ))}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
