import { packTable } from "@/components/explore/compact-table";
import { PackedTable } from "@/components/explore/packed-table";
import { Section } from "@/components/layout/section";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Svg } from "@/components/ui/svg";
import { drawStatusBar } from "@/lib/charts/draw-status-bar";
import { realismLadder } from "@/lib/charts/realism-ladder";
import type { ObjectivePage } from "@/lib/scorecards/domain/objective-page";
import { inSentence } from "@/lib/shared/in-sentence";
import { linkedBoards } from "./objective-tables";

type ObjectiveNationalProps = { page: ObjectivePage; query: Readonly<Record<string, string>>; boardHref: (code: string) => string; downloadHref: string };

/** Every board against the objective: counted by status, ranked by value, and by how realistic the final target is. */
export function ObjectiveNational({ page, query, boardHref, downloadHref }: ObjectiveNationalProps) {
  const { national } = page;
  if (national === null) return null;
  const { counts, countsSentence, portfolio, portfolioSentence, metric, isIllustrative, boards } = national;
  const badge = isIllustrative ? <Badge kind="illustrative" /> : undefined;
  const isAnyHeld = boards.some(({ value }) => value !== null);
  const table = linkedBoards(page, boardHref, isAnyHeld && metric?.polarity === "decrease" ? "-value" : "value");
  return (
    <>
      <Section id="boards" title={countsSentence} badge={badge} subtitle={`${boards.length} boards by status${metric === null ? "" : `, judged on ${inSentence(metric.name)}`}. Rows begin with the worst value; boards close together cannot be told apart, so no rank is given.`} source={page.source === "" ? undefined : page.source}>
        <div className="status-line"><Svg markup={drawStatusBar(counts, 620)} label={countsSentence} /></div>
        {table !== null && <PackedTable id="boards-table" table={packTable(table)} query={query} downloadHref={downloadHref} />}
      </Section>
      {portfolio.length > 0 && (
        <Section id="portfolio" title="Where the final target stands in each board’s history" badge={badge} subtitle={portfolioSentence}>
          <DataTable
            caption="Boards by how realistic the final target is" captionHidden rows={portfolio} rowKey={({ band }) => band}
            columns={[
              { key: "band", head: "Realism", rowHeader: true, fit: true, cell: ({ band, word }) => <span className="st"><Svg markup={realismLadder(band, 16)} /> {word}</span> },
              { key: "count", head: "Boards", align: "right", fit: true, cell: ({ boards: own }) => own.length },
              { key: "names", head: "Which", cell: ({ boards: own }) => own.map(({ code, name }, at) => <span key={code}>{at > 0 && ", "}<a href={boardHref(code)}>{name}</a></span>) },
            ]}
          />
        </Section>
      )}
    </>
  );
}
