import { useMemo } from "react";
import { ChartFigure } from "@/components/charts/chart-figure";
import { Badge } from "@/components/ui/badge";
import { Svg } from "@/components/ui/svg";
import type { MinWidth } from "@/components/ui/scroll-region";
import { openFigures, type CompactFigures } from "./compact-figures";
import { FigureTable } from "./figure-table";

type DrawnFiguresProps = {
  id: string;
  figures: CompactFigures;
  query: Readonly<Record<string, string>>;
  /** The page's download route with its state. */
  downloadHref: string;
  /** Of the picture, without its ending. */
  fileName: string;
  pinned: Readonly<Record<string, string>>;
  minWidth?: MinWidth;
  /** Of the table's parameters, where the page holds more than one. */
  prefix?: string;
};

/** A drawing or several side by side, with its key and its table, which sorts, filters and downloads. */
export function DrawnFigures({ id, figures: packed, query, downloadHref, fileName, pinned, minWidth, prefix }: DrawnFiguresProps) {
  const figures = useMemo(() => openFigures(packed), [packed]);
  const { title, subtitle, period, drawings, alt, key, table, source, isIllustrative } = figures;
  const join = downloadHref.includes("?") ? "&" : "?";
  return (
    <ChartFigure
      id={id}
      title={title}
      subtitle={subtitle}
      period={period}
      alt={alt}
      svg={drawings.length === 1 ? (drawings[0] ?? "") : `<div class="tiles">${drawings.join("")}</div>`}
      minWidth={minWidth}
      badge={isIllustrative ? <Badge kind="illustrative" /> : undefined}
      chartKey={key.length === 0 ? undefined : <ul className="key bare chart-key">{key.map((item) => <li key={item.text}><Svg markup={item.mark} /><span>{item.text}</span></li>)}</ul>}
      source={source}
      download={{ href: downloadHref, allFormats: true }}
      out={{ svgHref: `${downloadHref}${join}format=svg`, name: fileName, pinned }}
      tableOpen
      table={<FigureTable id={`${id}-table`} spec={table} query={query} downloadHref={downloadHref} prefix={prefix} />}
    />
  );
}
