import { ChartFigure } from "@/components/charts/chart-figure";
import { PlainTable } from "@/components/explore/plain-table";
import { Badge } from "@/components/ui/badge";
import { Svg } from "@/components/ui/svg";
import type { MinWidth } from "@/components/ui/scroll-region";
import type { KeyEntry } from "@/lib/charts/chart-key";
import type { DrawnTable } from "@/lib/charts/drawn-table";

type FinanceFigureProps = {
  id: string;
  title: string;
  subtitle: string;
  period: string;
  alt: string;
  svg: string;
  narrow: string;
  chartKey: readonly KeyEntry[];
  table: DrawnTable;
  source: string;
  isIllustrative: boolean;
  /** The page's download route with its state and the part drawn here. */
  href: string;
  pinned: Readonly<Record<string, string>>;
  minWidth?: MinWidth;
};

/** A chart of money with its numbers and files; invented figures carry their badge. */
export function FinanceFigure({ id, title, subtitle, period, alt, svg, narrow, chartKey, table, source, isIllustrative, href, pinned, minWidth }: FinanceFigureProps) {
  return (
    <ChartFigure
      id={id} title={title} subtitle={subtitle} period={period} alt={alt} svg={svg} narrow={narrow} source={source} minWidth={minWidth}
      badge={isIllustrative ? <Badge kind="illustrative" /> : undefined}
      chartKey={chartKey.length === 0 ? undefined : <ul className="key bare chart-key">{chartKey.map(({ mark, text }) => <li key={text}><Svg markup={mark} /><span>{text}</span></li>)}</ul>}
      table={<PlainTable spec={table} />}
      download={{ href, allFormats: true }}
      out={{ svgHref: `${href}&format=svg`, name: id, pinned }}
    />
  );
}
