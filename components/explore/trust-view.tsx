"use client";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { AsOfForm } from "@/components/scorecards/as-of-form";
import { Callout } from "@/components/ui/callout";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { ListOfBoard, TrustPage } from "@/lib/explore/domain/trust-page";
import type { SaveChoices } from "@/lib/saved-views/domain/saved-view";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import { BodyMeasures } from "./body-measures";
import { bodyTrail } from "./body-trail";
import { DownloadLinks } from "./download-links";
import { KeepPage } from "./keep-page";

export type TrustViewProps = { page: TrustPage; query: Readonly<Record<string, string>>; keep: SaveChoices | null };

/** What is published of a trust: every measure held, and its part in the boards' waiting lists. */
export function TrustView({ page, query, keep }: TrustViewProps) {
  const { trust, region, boards, formerBoard, measures, lists, asOf, closedOn } = page;
  const text = Object.keys(query).length === 0 ? "" : `?${new URLSearchParams(query).toString()}`;
  return (
    <>
      <AsOfBar asOf={formatDate(asOf)} changeHref="#as-of" />
      <main id="main" className="wrap">
        <Breadcrumb items={[...bodyTrail({ region, boards, query: text }), { label: trust.shortName }]} />
        <PageHeader eyebrow={`${trust.name} (${trust.code}), NHS trust`} title={page.finding} facts={[<BoardFact key="board" boards={boards} query={text} />, <a key="segment" href={`/trusts/${trust.code}/segment${text}`}>Segment and how it was reached</a>, ...(formerBoard === null ? [] : [<span key="former">To 31 March 2026 in <a href={`/organisations/${formerBoard.code}?set=2023`}>{formerBoard.shortName}</a></span>])]} />
        {closedOn !== null && <Callout title={`This trust closed on ${formatDate(closedOn)}`} level={2}><p>Its figures end there. The register held here does not say which trust took over its services; its board has those of today.</p></Callout>}
        <Section id="measures" title={measures.length === 0 ? "Nothing is published of this trust that is held here" : `${measures.length} ${measures.length === 1 ? "measure is" : "measures are"} published of this trust`} subtitle="Figures of a trust are of all its patients or staff, wherever they live." source={measures.length === 0 ? undefined : page.source}>
          {measures.length === 0
            ? <EmptyState title="No figures">They appear when a publication with figures of this trust is brought in.</EmptyState>
            : <><BodyMeasures name={trust.shortName} kind="trusts" code={trust.code} measures={measures} query={text} /><DownloadLinks href={`/trusts/${trust.code}/download${text}`} subject={trust.shortName} /></>}
        </Section>
        {lists !== null && <Lists lists={lists} source={page.listSource} name={trust.shortName} />}
        <KeepPage keep={keep} subject={trust.shortName} name={trust.shortName} />
        <Section id="as-of" title="As known on another day" subtitle="Figures are kept as they were published."><AsOfForm asOf={asOf} keep={query} /></Section>
      </main>
    </>
  );
}

function BoardFact({ boards, query }: { boards: TrustPage["boards"]; query: string }) {
  if (boards.length === 0) return <>Listed with no integrated care board of England</>;
  const links = boards.map((board, index) => <span key={board.code}>{index > 0 && (index === boards.length - 1 ? " or " : ", ")}<a href={`/organisations/${board.code}${query}`}>{board.shortName}</a></span>);
  return boards.length === 1 ? <span>Board: {links}</span> : <span>Its board was split; which part has the trust is not on record: {links}</span>;
}

/** Boards that a trust treats next to nobody for, folded into a sum. */
const LEAST = 1;

function Lists({ lists, source, name }: { lists: NonNullable<TrustPage["lists"]>; source: string; name: string }) {
  const month = formatPeriod(lists.periodEnd, "month");
  const [first] = lists.rows;
  const shown = lists.rows.filter(({ shareOfList, shareOfOver52 }, index) => index === 0 || (shareOfList ?? 0) >= LEAST || (shareOfOver52 ?? 0) >= LEAST);
  const others = lists.rows.length - shown.length;
  const share = (value: number | null): string => formatNumber(value, { decimals: 1, unit: "%" });
  return (
    <Section id="lists" source={source} subtitle={`Patients of each board who wait at this trust, ${month}, boards to 31 March 2026`}
      title={first === undefined || first.shareOfList === null ? `Its part in boards’ waiting lists, ${month}` : `${formatNumber(first.shareOfList, { unit: "%" })} of ${first.shortName}’s waiting list and ${formatNumber(first.shareOfOver52, { unit: "%" })} of its waits over 52 weeks were at ${name}`}>
      <DataTable<ListOfBoard>
        caption={`Waiting at ${name} by board, ${month}`} rows={shown} rowKey={({ code }) => code} minWidth={52}
        columns={[
          { key: "board", head: "Board", rowHeader: true, cell: (row) => <a href={`/metrics/E03/parts?area=${row.code}&set=2023&period=${lists.periodEnd}`}>{row.shortName}</a> },
          { key: "list", head: "Waiting here", unit: "number", align: "right", cell: (row) => formatNumber(row.list) },
          { key: "share", head: "Of the board’s list", align: "right", cell: (row) => share(row.shareOfList) },
          { key: "over18", head: "Over 18 weeks", unit: "number", align: "right", cell: (row) => formatNumber(row.over18) },
          { key: "over52", head: "Over 52 weeks", unit: "number", align: "right", cell: (row) => formatNumber(row.over52) },
          { key: "share52", head: "Of the board’s over 52", align: "right", cell: (row) => share(row.shareOfOver52) },
        ]}
      />
      {others > 0 && <p className="src">{others} more {others === 1 ? "board has" : "boards have"} less than {LEAST}% of {others === 1 ? "its" : "their"} list here.</p>}
    </Section>
  );
}
