import type { ReactNode } from "react";
import { ChartTools } from "@/components/explore/chart-tools";
import { DownloadLinks } from "@/components/explore/download-links";
import { classNames } from "@/components/ui/class-names";
import { Details } from "@/components/ui/details";
import { ScrollRegion, type MinWidth } from "@/components/ui/scroll-region";

type ChartFigureProps = {
  id: string;
  /** The finding, as a sentence. */
  title: string;
  /** What is drawn: measure, unit and area. */
  subtitle: string;
  /** The period in words, for example "October 2022 to March 2026". */
  period: string;
  /** What a reader who cannot see the drawing must know: its shape and its ends, not its colours. */
  alt: string;
  /** Publication, date and method, with a link to the release where there is one. */
  source: ReactNode;
  /** The drawing: a trusted string of SVG from `lib/charts`, without style attributes. */
  svg: string;
  /** The same drawn for a telephone, where it stands in place of one that would scroll. */
  narrow?: string;
  /** The same numbers as a table. */
  table: ReactNode;
  /** The same numbers as a file; `allFormats` links the other formats of the route too. */
  download: { href: string; label?: string; allFormats?: boolean };
  /** The drawing as a file: `format=svg` of the download route, its name without ending, and what a permanent link must name: `asOf`, `set`. */
  out?: { svgHref: string; name: string; pinned: Readonly<Record<string, string>> };
  /** A drawing that holds links keeps them for assistive technology; otherwise it is one picture. */
  interactive?: boolean;
  /** The drawing scrolls where its place is narrower; without it, it shrinks. */
  minWidth?: MinWidth;
  badge?: ReactNode;
  chartKey?: ReactNode;
  /** A client component that loads an interactive chart on demand. */
  explore?: ReactNode;
  /** Small type, for figures in a grid or beside a table. */
  compact?: boolean;
  tableLabel?: string;
  /** The table stands open, where readers sort and filter it. */
  tableOpen?: boolean;
};

/** A chart with everything it owes its reader: finding, unit, area, period, words, numbers, file and source. */
export function ChartFigure({ id, title, subtitle, period, alt, source, svg, narrow, table, download, out, interactive = false, minWidth, badge, chartKey, explore, compact = false, tableLabel = "Figures as a table", tableOpen = false }: ChartFigureProps) {
  const drawing = (
    <div className={classNames("drawing", minWidth && "wide")} role={interactive ? "group" : "img"} aria-label={alt} dangerouslySetInnerHTML={{ __html: svg }} />
  );
  return (
    <figure className={classNames("chart", compact && "compact")} id={id} aria-labelledby={`${id}-title`}>
      <figcaption>
        <span className="finding"><span id={`${id}-title`}>{title}</span> {badge}</span>
        <span className="what">{subtitle}, {period}</span>
      </figcaption>
      {minWidth === undefined ? drawing : <ScrollRegion label={`Chart: ${title}`} minWidth={minWidth} noun="chart">{drawing}</ScrollRegion>}
      {narrow !== undefined && <div className="narrow-drawing" role="img" aria-label={alt} dangerouslySetInnerHTML={{ __html: narrow }} />}
      {chartKey}
      {explore !== undefined && <div className="explore">{explore}</div>}
      <div className="under">
        <Details summary={tableLabel} open={tableOpen}>{table}</Details>
        <a href={download.href}>{download.label ?? "Download CSV"}<span className="vh">: {title}</span></a>
        {download.allFormats && <DownloadLinks href={download.href} subject={title} withoutCsv />}
        {out !== undefined && (
          <div className="out">
            <a href={out.svgHref}>Download SVG<span className="vh">: {title}</span></a>
            <ChartTools svgHref={out.svgHref} id={id} name={out.name} pinned={out.pinned} />
          </div>
        )}
      </div>
      <p className="src">Source: {source}</p>
    </figure>
  );
}
