import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Heading, type HeadingLevel } from "@/components/ui/heading";

type SectionProps = {
  /** The id of the heading, for links to the section. */
  id: string;
  /** The finding. */
  title: ReactNode;
  badge?: ReactNode;
  /** Subject, unit, area and period. */
  subtitle?: ReactNode;
  tools?: readonly { href: string; label: string }[];
  source?: ReactNode;
  level?: HeadingLevel;
  /** Without the ink rule above. */
  light?: boolean;
  /** Begins on a new sheet when printed. */
  pageBreak?: boolean;
  children: ReactNode;
};

/** A part of a page, under its finding. */
export function Section({ id, title, badge, subtitle, tools = [], source, level = 2, light = false, pageBreak = false, children }: SectionProps) {
  return (
    <section className={classNames("blk", light && "light", pageBreak && "page-break")} aria-labelledby={id}>
      <div className="hd">
        <Heading level={level} id={id}>{title}{badge !== undefined && <> {badge}</>}</Heading>
        {subtitle !== undefined && <p className="sub">{subtitle}</p>}
        {tools.length > 0 && <ul className="tools">{tools.map((tool) => <li key={tool.href}><a href={tool.href}>{tool.label}</a></li>)}</ul>}
      </div>
      {children}
      {source !== undefined && <p className="src">Source: {source}</p>}
    </section>
  );
}
