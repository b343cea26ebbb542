import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";

type EmptyStateProps = { title: ReactNode; level?: HeadingLevel; children?: ReactNode; actions?: ReactNode };

/** Nothing to show: says so, says why, and what can be done. Never a blank place. */
export function EmptyState({ title, level = 3, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <Heading level={level} className="title">{title}</Heading>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className="inline">{actions}</div>}
    </div>
  );
}
