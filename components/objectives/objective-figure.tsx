import { ChartFigure } from "@/components/charts/chart-figure";
import { Badge } from "@/components/ui/badge";
import { Svg } from "@/components/ui/svg";
import type { MinWidth } from "@/components/ui/scroll-region";
import { DrawnTableView } from "./drawn-table-view";
import type { DrawnPart } from "./objective-drawings";

type ObjectiveFigureProps = {
  id: string;
  part: DrawnPart;
  period: string;
  source: string;
  isIllustrative: boolean;
  /** The page's download route with its state and the part drawn here. */
  href: string;
  fileName: string;
  pinned: Readonly<Record<string, string>>;
  minWidth?: MinWidth;
  compact?: boolean;
};

/** A chart of an objective with its numbers, words and files. */
export function ObjectiveFigure({ id, part, period, source, isIllustrative, href, fileName, pinned, minWidth, compact }: ObjectiveFigureProps) {
  const { title, subtitle, alt, drawings, narrow, key, table } = part;
  return (
    <ChartFigure
      id={id} title={title} subtitle={subtitle} period={period} alt={alt} svg={drawings.join("")} narrow={narrow} source={source} minWidth={minWidth} compact={compact}
      badge={isIllustrative ? <Badge kind="illustrative" /> : undefined}
      chartKey={key.length === 0 ? undefined : <ul className="key bare chart-key">{key.map(({ mark, text }) => <li key={text}><Svg markup={mark} /><span>{text}</span></li>)}</ul>}
      table={<DrawnTableView spec={table} />}
      download={{ href, allFormats: true }}
      out={{ svgHref: `${href}&format=svg`, name: fileName, pinned }}
    />
  );
}
