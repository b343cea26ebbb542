import { AreaPanel } from "@/components/layout/area-panel";
import type { Area } from "@/components/ui/area";
import { Badge } from "@/components/ui/badge";
import { Svg } from "@/components/ui/svg";
import { describeStatusCounts } from "@/lib/charts/status-bar";
import { drawStatusBar } from "@/lib/charts/draw-status-bar";
import type { ObjectiveArea } from "@/lib/objectives/domain/objective";
import type { AreaSummary } from "@/lib/scorecards/domain/overview-areas";

const ACCENT: Readonly<Record<ObjectiveArea, Area>> = { finance: "finance", elective: "elective", prevention: "prevention", joint_working: "joint" };
const HREF: Readonly<Record<ObjectiveArea, string>> = { finance: "/finance", elective: "/objectives?oversight=elective", prevention: "/objectives?oversight=prevention", joint_working: "/objectives?oversight=joint_working" };

/** The four areas at equal width: a sentence, the boards by status for each objective, and the trend. */
export function AreaPanels({ areas, query }: { areas: readonly AreaSummary[]; query: string }) {
  return (
    <div className="panels">
      {areas.map((area) => (
        <AreaPanel
          key={area.area}
          area={ACCENT[area.area]}
          name={area.name}
          href={`${HREF[area.area]}${HREF[area.area].includes("?") ? query.replace("?", "&") : query}`}
          note={area.note}
          finding={area.headline}
          objectives={area.objectives.map((objective) => ({
            key: objective.code,
            name: <a href={`/objectives/${objective.code}${query}`}>{objective.shortTitle}</a>,
            badge: objective.isIllustrative ? <Badge kind="illustrative" /> : undefined,
            bar: <Svg markup={drawStatusBar(objective, 300)} label={describeStatusCounts(objective)} className="bar" />,
          }))}
          trend={area.trend === null ? <p className="small mute">No national series is held to draw.</p> : (
            <figure className="panel-trend"><figcaption className="xs mute">{area.trend.title}. Source: {area.trend.source}</figcaption><Svg markup={area.trend.svg} label={area.trend.alt} /></figure>
          )}
        />
      ))}
    </div>
  );
}
