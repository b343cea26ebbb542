import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type PageHeaderProps = {
  /** The subject, in grey above the heading: body and code, or kind of page. */
  eyebrow?: ReactNode;
  /** What the page found, as one sentence. */
  title: ReactNode;
  badge?: ReactNode;
  /** Short facts in one line. */
  facts?: readonly ReactNode[];
  intro?: ReactNode;
  /** A tile at the side, for example the segment. */
  aside?: ReactNode;
  /** No breadcrumb stands above. */
  alone?: boolean;
};

/** The finding of the page, with its subject above and its facts below. */
export function PageHeader({ eyebrow, title, badge, facts = [], intro, aside, alone = false }: PageHeaderProps) {
  return (
    <div className={classNames("page-head", aside !== undefined && "beside", alone && "alone")}>
      <div>
        {eyebrow !== undefined && <p className="eyebrow">{eyebrow}</p>}
        <h1>{title}{badge !== undefined && <> {badge}</>}</h1>
        {intro !== undefined && <p className="intro">{intro}</p>}
        {facts.length > 0 && <ul className="facts">{facts.map((fact, index) => <li key={index}>{fact}</li>)}</ul>}
      </div>
      {aside}
    </div>
  );
}
