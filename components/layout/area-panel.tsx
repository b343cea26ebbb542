import type { ReactNode } from "react";
import type { Area } from "@/components/ui/area";

type AreaPanelProps = {
  area: Area;
  name: string;
  href: string;
  /** How fresh, or of what kind: "to March 2026", "draft accounts". */
  note: string;
  badge?: ReactNode;
  /** The headline sentence of the area. */
  finding: ReactNode;
  /** One row for each objective: name with its link, badge, and the bar of boards by status. */
  objectives: readonly { key: string; name: ReactNode; badge?: ReactNode; bar: ReactNode }[];
  trend: ReactNode;
};

/** One of four equal panels (inside `<div className="panels">`); rows line up across the panels. */
export function AreaPanel({ area, name, href, note, badge, finding, objectives, trend }: AreaPanelProps) {
  const id = `area-${area}`;
  return (
    <section className="panel" data-area={area} aria-labelledby={id}>
      <header><h2 id={id}><a href={href}>{name}</a> {badge}</h2><span className="xs mute">{note}</span></header>
      <p className="head">{finding}</p>
      <div className="obs">
        {objectives.map((objective) => (
          <div key={objective.key}><div className="o">{objective.name}{objective.badge}</div>{objective.bar}</div>
        ))}
      </div>
      {trend}
    </section>
  );
}
