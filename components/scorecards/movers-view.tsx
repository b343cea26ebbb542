import { BarList } from "@/components/ui/bar-list";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { moverScale } from "@/lib/scorecards/domain/mover-scale";
import type { Mover, Movers } from "@/lib/scorecards/domain/movers";
import { formatNumber } from "@/lib/shared/format-number";

type MoversViewProps = {
  id: string;
  /** "Waits within 18 weeks: five boards gained most, five least". */
  title: string;
  /** "Change in points, March 2025 to March 2026". */
  subtitle: string;
  movers: Movers;
  /** Names of the two periods and the measure's unit, for the table. */
  periods: { readonly yearAgo: string; readonly now: string };
  unit: string;
  decimals: number;
  /** Code of the measure that each board's name leads to. */
  metric: string;
  /** Of the page, for the links: "?asOf=…", or empty. */
  query: string;
  isIllustrative?: boolean;
  source: string;
};

/** Who changed most for the better and least so: bars from zero, with every board in a table. Two stand side by side in `<div className="half">`. */
export function MoversView({ id, title, subtitle, movers, periods, unit, decimals, metric, query, isIllustrative = false, source }: MoversViewProps) {
  const { best, least, all, sentence, notes, without } = movers;
  const scale = moverScale([...best, ...least]);
  const named = ({ code, name }: Mover) => <a href={`/metrics/${metric}?area=${code}${query.replace("?", "&")}`}>{name}</a>;
  const bars = [...best.map((mover) => ({ mover, cut: false })), ...least.map((mover, index) => ({ mover, cut: index === 0 }))].map(({ mover, cut }) => ({
    name: <>{named(mover)}{mover.marks !== "" && ` ${mover.marks}`}</>, value: mover.text, from: scale.zero, to: scale.at(mover.change), good: mover.tone !== "worse", cut,
  }));
  return (
    <figure className="movers" id={id} aria-labelledby={`${id}-title`}>
      <figcaption className="small">
        <b id={`${id}-title`}>{title}</b> {isIllustrative && <Badge kind="illustrative" />}
        <br /><span className="mute">{subtitle}. {sentence}</span>
      </figcaption>
      {bars.length > 0 && <BarList items={bars} zero={scale.zero} />}
      {all.length > 0 && (
        <Details summary="Figures as a table">
          <DataTable
            caption={title}
            captionNote={subtitle}
            minWidth={30}
            rows={all}
            rowKey={({ code }) => code}
            columns={[
              { key: "name", head: "Integrated care board", rowHeader: true, cell: (mover) => <>{named(mover)}{mover.marks !== "" && ` ${mover.marks}`}</> },
              { key: "before", head: periods.yearAgo, unit, align: "right", cell: ({ yearAgo }) => formatNumber(yearAgo, { decimals }) },
              { key: "now", head: periods.now, unit, align: "right", cell: ({ now }) => formatNumber(now, { decimals }) },
              { key: "change", head: "Change", unit: movers.change === "amount" ? unit : movers.change === "percent" ? "%" : "points", align: "right", cell: ({ change }) => formatNumber(change, { decimals: movers.decimals, signed: true }) },
            ]}
          />
        </Details>
      )}
      <p className="src">{[...notes, ...(without.length > 0 ? [`Without a figure at both ends: ${without.join(", ")}.`] : []), `Source: ${source}`].join(" ")}</p>
    </figure>
  );
}
