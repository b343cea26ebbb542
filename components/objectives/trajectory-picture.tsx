import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Svg } from "@/components/ui/svg";
import type { DrawnTable } from "@/lib/charts/drawn-table";
import type { TrajectoryPreview } from "@/lib/objectives/domain/trajectory-form-preview";
import { formatNumber } from "@/lib/shared/format-number";

type TrajectoryPictureProps = { preview: TrajectoryPreview; /** Drawn over the chart, such as points to drag. */ children?: ReactNode };

/** A trajectory as it is drawn, with its finding, its words and the same numbers as a table. */
export function TrajectoryPicture({ preview, children }: TrajectoryPictureProps) {
  const { title, subtitle, period, svg, alt, key, table, isIllustrative } = preview;
  return (
    <figure className="chart" aria-labelledby="trajectory-title">
      <figcaption>
        <span className="finding"><span id="trajectory-title">{title}</span> {isIllustrative && <Badge kind="illustrative" />}</span>
        <span className="what">{subtitle}, {period}</span>
      </figcaption>
      <ScrollRegion label={`Chart: ${title}`} minWidth={40} noun="chart">
        <div className="wide plotted">
          <div className="drawing" role="img" aria-label={alt} dangerouslySetInnerHTML={{ __html: svg }} />
          {children}
        </div>
      </ScrollRegion>
      <ul className="key bare chart-key">{key.map((entry) => <li key={entry.text}><Svg markup={entry.mark} /><span>{entry.text}</span></li>)}</ul>
      <Details summary="Figures as a table"><FigureRows table={table} /></Details>
    </figure>
  );
}

function FigureRows({ table: { caption, columns, rows } }: { table: DrawnTable }) {
  return (
    <DataTable
      caption={caption} minWidth={40} rows={rows.map((cells, at) => ({ at, cells }))} rowKey={({ at }) => String(at)}
      columns={columns.map(({ key, head, kind, unit, decimals }, place) => ({
        key, head, rowHeader: place === 0, align: kind === "number" ? "right" as const : undefined,
        cell: ({ cells }: { cells: readonly (string | number | null)[] }) => {
          const cell = cells[place] ?? null;
          return typeof cell === "number" ? formatNumber(cell, { unit, decimals }) : (cell ?? "–");
        },
      }))}
    />
  );
}
