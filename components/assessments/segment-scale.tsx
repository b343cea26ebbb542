import { ChartFigure } from "@/components/charts/chart-figure";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data-table";
import { drawScoreScale } from "@/lib/assessments/domain/draw-score-scale";
import type { ShownResult } from "@/lib/assessments/domain/segment-pages";
import { distanceFinding, distanceLine, score, segmentText } from "@/lib/assessments/domain/segment-words";
import type { CutPoints } from "@/lib/statistics/oversight-framework/types";

type SegmentScaleProps = { shown: ShownResult; name: string; downloadHref: string };

/** The average score between the segments, with its likely range. Nothing where cut points or the average are not known. */
export function SegmentScale({ shown: { explained, rules, quarter, source }, name, downloadHref }: SegmentScaleProps) {
  const { average, byAverage, likely } = explained;
  if (average === null || byAverage === null || rules.cuts === null) return null;
  const range = likely === null ? "" : `, likely between ${score(likely.lower)} and ${score(likely.upper)}`;
  return (
    <Section id="distance" title={distanceFinding(explained)} subtitle="By the average score alone, before the rule for deficits">
      <ChartFigure
        id="scale" title={`An average score of ${score(average)} is in ${segmentText(byAverage)} by itself${range}`} subtitle={`Average metric score of ${name}, 1.00 best to 4.00 worst`} period={quarter.name}
        alt={`Scale from 1 to 4 with the segments 1 to 4. The average score is ${score(average)}${range}. ${distanceLine(explained)}`}
        svg={drawScoreScale({ average, cuts: rules.cuts, likely })} minWidth={30} download={{ href: downloadHref }} tableLabel="Where the segments end" table={<CutTable cuts={rules.cuts} label={rules.ruleSet.label} />}
        source={<>{source} Cut points: {rules.ruleSet.source}.</>}
      />
    </Section>
  );
}

function CutTable({ cuts, label }: { cuts: CutPoints; label: string }) {
  const rows = [1, 2, 3, 4].map((segment) => ({ segment, from: segment === 1 ? 1 : (cuts[segment - 2]?.from ?? 1), to: cuts[segment - 1]?.upTo ?? 4 }));
  return (
    <DataTable
      caption={`Average scores of each segment, ${label}`} rows={rows} rowKey={({ segment }) => String(segment)}
      columns={[
        { key: "segment", head: "Segment", rowHeader: true, cell: (row) => row.segment },
        { key: "from", head: "From", unit: "average score", align: "right", cell: (row) => score(row.from) },
        { key: "to", head: "Up to", unit: "average score", align: "right", cell: (row) => score(row.to) },
      ]}
    />
  );
}
