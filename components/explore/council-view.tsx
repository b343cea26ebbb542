"use client";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { AsOfForm } from "@/components/scorecards/as-of-form";
import { Callout } from "@/components/ui/callout";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { CouncilPage } from "@/lib/explore/domain/trust-page";
import type { SaveChoices } from "@/lib/saved-views/domain/saved-view";
import { formatDate } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import { BodyMeasures } from "./body-measures";
import { bodyTrail } from "./body-trail";
import { DownloadLinks } from "./download-links";
import { KeepPage } from "./keep-page";

export type CouncilViewProps = { page: CouncilPage; query: Readonly<Record<string, string>>; keep: SaveChoices | null };

/** What is published of a council, and the boards that share its people. */
export function CouncilView({ page, query, keep }: CouncilViewProps) {
  const { council, region, boards, measures, asOf, endedOn } = page;
  const text = Object.keys(query).length === 0 ? "" : `?${new URLSearchParams(query).toString()}`;
  const share = (value: number): string => formatNumber(value, { decimals: value < 10 ? 1 : 0, unit: "%" });
  const hasDelays = measures.some(({ metric }) => metric.code === "J02");
  return (
    <>
      <AsOfBar asOf={formatDate(asOf)} changeHref="#as-of" />
      <main id="main" className="wrap">
        <Breadcrumb items={[...bodyTrail({ region, boards, query: text }), { label: council.shortName }]} />
        <PageHeader eyebrow={`${council.name} (${council.code}), council with social care`} title={page.finding} facts={boards.map((board) => <span key={board.code}><a href={`/organisations/${board.code}${text}`}>{board.shortName}</a> has {share(board.shareOfCouncil)} of its people</span>)} />
        {endedOn !== null && <Callout title={`This council ended on ${formatDate(endedOn)}`} level={2}><p>Its figures end there.</p></Callout>}
        <Section id="measures" title={measures.length === 0 ? "Nothing is published of this council that is held here" : `${measures.length} ${measures.length === 1 ? "measure is" : "measures are"} published of this council`} source={measures.length === 0 ? undefined : page.source}
          tools={hasDelays ? [{ href: `/metrics/J02/compare${text}${text === "" ? "?" : "&"}kind=council&areas=${council.code}`, label: "Which councils delay discharge most" }] : []}>
          {measures.length === 0
            ? <EmptyState title="No figures">They appear when a publication with figures of this council is brought in.</EmptyState>
            : <><BodyMeasures name={council.shortName} kind="councils" code={council.code} measures={measures} query={text} /><DownloadLinks href={`/councils/${council.code}/download${text}`} subject={council.shortName} /></>}
        </Section>
        {boards.length > 0 && (
          <Section id="boards" title={boards.length === 1 ? `All its people are in ${boards[0]?.shortName ?? ""}` : `${boards.length} boards share its people`} subtitle="Boards of 1 April 2026; people of Census 2021; parts under 2% are left out">
            <DataTable caption={`Boards of the people of ${council.shortName}`} rows={boards} rowKey={({ code }) => code}
              columns={[
                { key: "board", head: "Board", rowHeader: true, cell: (board) => <a href={`/organisations/${board.code}${text}`}>{board.name}</a> },
                { key: "council", head: "Of the council’s people", align: "right", cell: (board) => share(board.shareOfCouncil) },
                { key: "own", head: "Of the board’s people", align: "right", cell: (board) => share(board.shareOfBoard) },
              ]} />
          </Section>
        )}
        <KeepPage keep={keep} subject={council.shortName} name={council.shortName} />
        <Section id="as-of" title="As known on another day" subtitle="Figures are kept as they were published."><AsOfForm asOf={asOf} keep={query} /></Section>
      </main>
    </>
  );
}
