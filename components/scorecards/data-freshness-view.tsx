import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { Section } from "@/components/layout/section";
import { PALETTE } from "@/lib/charts/palette";
import type { FreshnessArea, FreshnessRow, FreshnessSummary } from "@/lib/scorecards/domain/freshness-summary";
import { gapScale, type GapScale } from "@/lib/scorecards/domain/gap-scale";
import { formatDate } from "@/lib/shared/format-date";

const AREA_TEXT: Readonly<Record<FreshnessArea["area"], string>> = {
  finance: "Finance", elective: "Elective recovery", prevention: "Prevention", joint_working: "Joint working", workforce: "Workforce", primary_care: "Primary care",
  mental_health: "Mental health", outcomes: "Outcomes", urgent_care: "Urgent care",
};

const WIDTH = 260;
const HEIGHT = 18;

/** How old the figures of the objectives' measures are: a headline, and each measure's latest period, its gap to the day asked for, and the next one. */
export function DataFreshnessView({ freshness: { headline, rows, areas, notHeld, asOf }, id = "freshness" }: { freshness: FreshnessSummary; id?: string }) {
  return (
    <Section
      id={id}
      title={headline}
      subtitle={`Latest period held of each measure of the national objectives, and its gap to ${formatDate(asOf)}. Stale: older than its frequency, its usual lag and 30 days.${areas.some(({ illustrative }) => illustrative > 0) ? " What is invented stands in the table, but not in the count above." : ""}`}
      source="the releases held here; the next one by each publication’s usual delay."
    >
      <DataTable
        caption={`Measures of the national objectives by area on ${formatDate(asOf)}`}
        captionHidden
        kind="stacked"
        rows={areas}
        rowKey={({ area }) => area}
        columns={[
          { key: "area", head: "Area", rowHeader: true, cell: ({ area, illustrative }) => <>{AREA_TEXT[area]}{illustrative > 0 && <> <Badge kind="illustrative">{illustrative} illustrative</Badge></>}</> },
          { key: "held", head: "Held", unit: "measures", align: "right", cell: ({ held }) => held },
          { key: "stale", head: "Stale", unit: "of those", align: "right", cell: ({ stale }) => <b>{stale}</b> },
          { key: "without", head: "Without figures", unit: "measures", align: "right", cell: ({ notHeld: without }) => without },
          { key: "oldest", head: "Furthest behind", unit: "latest period", gap: true, cell: ({ oldest }) => (oldest === null ? "No figures held" : `${oldest.name}, ${oldest.period}`) },
        ]}
      />
      {rows.length > 0 && (
        <Details summary={`Each of the ${rows.length} measures held, with its latest and next period`}>
          <MeasureTable rows={rows} asOf={asOf} />
        </Details>
      )}
      {notHeld.length > 0 && (
        <Details summary={`${notHeld.length} ${notHeld.length === 1 ? "measure" : "measures"} of the objectives without figures`}>
          <ul className="plain-list small">{notHeld.map(({ metricCode, name }) => <li key={metricCode}>{name} ({metricCode})</li>)}</ul>
        </Details>
      )}
    </Section>
  );
}

function MeasureTable({ rows, asOf }: Pick<FreshnessSummary, "rows" | "asOf">) {
  const scale = gapScale(rows.map(({ periodEnd }) => periodEnd), asOf);
  return (
    <DataTable
      caption={`Latest period held of each measure on ${formatDate(asOf)}, oldest first`}
      minWidth={64}
      rows={rows}
      rowKey={({ metricCode }) => metricCode}
      columns={[
        { key: "name", head: "Measure", rowHeader: true, cell: ({ metricCode, name, isIllustrative }) => <><a href={`/metrics/${metricCode}`}>{name}</a>{isIllustrative && <> <Badge kind="illustrative" /></>}</> },
        { key: "bodies", head: "Figures of", cell: ({ bodies }) => bodies },
        { key: "period", head: "Latest period", cell: ({ period }) => period },
        { key: "gap", head: "Gap to the day", unit: `${scale.years[0]?.year ?? ""} to ${scale.years.at(-1)?.year ?? ""}, a line a year`, fit: true, cell: (row) => <Gap row={row} scale={scale} /> },
        { key: "state", head: "State", cell: ({ isStale }) => (isStale ? <Badge kind="stale" /> : <b>Current</b>) },
        { key: "known", head: "Known since", cell: ({ knownSince }) => knownSince },
        { key: "next", head: "Next expected", cell: ({ nextExpected, isOverdue }) => (nextExpected === null ? "not known" : <>{nextExpected}{isOverdue && <span className="xs mute">, overdue here</span>}</>) },
      ]}
    />
  );
}

/** From the end of the latest period to the day; the words stand in the cells beside it. */
function Gap({ row, scale }: { row: FreshnessRow; scale: GapScale }) {
  const from = 6 + scale.at(row.periodEnd) * (WIDTH - 12);
  const colour = row.isStale ? PALETTE.unknown : PALETTE.onTrajectory;
  return (
    <span className="ic"><svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      {scale.years.map(({ year, at }) => <path key={year} d={`M${6 + at * (WIDTH - 12)} 0V${HEIGHT}`} stroke={PALETTE.grid} />)}
      <path d={`M${from} 9H${WIDTH - 6}`} stroke={colour} strokeWidth="2" strokeDasharray={row.isStale ? "3 3" : undefined} />
      <circle cx={from} cy="9" r="4" fill={row.isStale ? PALETTE.paper : colour} stroke={colour} strokeWidth="2" />
    </svg></span>
  );
}
