import { Section } from "@/components/layout/section";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Svg } from "@/components/ui/svg";
import { realismLadder } from "@/lib/charts/realism-ladder";
import type { LeagueRow, RealismLeague } from "@/lib/scorecards/domain/realism-league";
import { formatNumber } from "@/lib/shared/format-number";

/** How realistic the targets are, hardest first, and how many would be reached in each area if the past were a guide. */
export function RealismLeagueView({ league, query }: { league: RealismLeague; query: string }) {
  return (
    <Section id="realism" title={league.title} subtitle="Each dated target, held against what boards gained over as long a stretch from a similar start. Hardest first." source={<>Published figures held here. Windows overlap and boards share the same years, so counts describe the past; they do not promise. <a href="/methods/realism">How realism is judged</a></>}>
      <DataTable
        caption="Targets by how far the past would carry boards"
        captionHidden
        kind="stacked"
        rows={league.rows}
        rowKey={(row) => `${row.code}-${row.targetText}`}
        columns={[
          { key: "target", head: "Target", rowHeader: true, cell: (row) => <><a href={`/objectives/${row.code}${query}`}>{row.title}</a>, {row.targetText}{row.isIllustrative && <> <Badge kind="illustrative" /></>}</> },
          { key: "bands", head: "Boards by band", cell: (row) => row.bands.map(({ band, word, count }, place) => <span key={band}>{place > 0 && ", "}<b>{count}</b> {realismLadder(band, 14) !== "" && <Svg markup={realismLadder(band, 14)} />} {word}</span>) },
          { key: "needs", head: "Needs", unit: "a year, board by board", align: "right", cell: needsText },
          { key: "expected", head: "Expected to reach it", unit: "boards, if the past were a guide", align: "right", cell: (row) => (row.expected === null ? "–" : <><b>{formatNumber(row.expected, { decimals: 1 })}</b> of {row.judged}</>) },
        ]}
      />
      <div className="half">
        <DataTable
          caption="By area: how many pairs of board and objective the past would carry to their final target"
          rows={league.portfolio}
          rowKey={(row) => row.area}
          columns={[
            { key: "name", head: "Area", rowHeader: true, cell: (row) => <>{row.name}{row.isIllustrative && <> <Badge kind="illustrative" /></>}</> },
            { key: "judged", head: "Judged", unit: "of pairs", align: "right", cell: (row) => `${row.judged} of ${row.pairs}` },
            { key: "expected", head: "Expected to be reached", unit: "of those judged", align: "right", cell: (row) => (row.expected === null ? "Not enough history" : formatNumber(row.expected, { decimals: 1 })) },
          ]}
        />
      </div>
    </Section>
  );
}

function needsText(row: LeagueRow): string {
  if (row.needs === null) return "–";
  const [least, most] = row.needs.map((need) => formatNumber(need, { decimals: Math.max(1, row.decimals) }));
  const range = least === most ? least : `${least} to ${most}`;
  return row.unitWord.startsWith("£") ? `£${range} million` : `${range} ${row.unitWord.replace(" a year", "")}`;
}
