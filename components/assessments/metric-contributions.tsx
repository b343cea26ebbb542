import { Section } from "@/components/layout/section";
import { BarList } from "@/components/ui/bar-list";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import type { ShownResult } from "@/lib/assessments/domain/segment-pages";
import { score } from "@/lib/assessments/domain/segment-words";
import type { PublishedScore } from "@/lib/assessments/domain/segment-record";
import { formatNumber } from "@/lib/shared/format-number";
import { MetricTable } from "./metric-table";

const points = (value: number): string => formatNumber(value, { decimals: 2, signed: true });

/** What each metric adds to the average score or takes from it, worst first. */
export function MetricContributions({ shown: { explained, scores, source, quarter } }: { shown: ShownResult }) {
  const { contributions, notCounted, recomputedAverage, average } = explained;
  if (contributions.length === 0) return <NotHeld notCounted={notCounted} quarter={quarter.name} source={source} />;
  const byId = new Map(scores.map((one) => [one.metricId, one]));
  const most = Math.max(0, ...contributions.map(({ contribution }) => contribution));
  const least = Math.min(0, ...contributions.map(({ contribution }) => contribution));
  const place = (value: number): number => (100 * (value - least)) / (most - least || 1);
  const bad = contributions.filter(({ score: own }) => own > 3);
  const nameOf = (id: string): string => byId.get(id)?.name ?? id;
  const title = bad.length === 0
    ? "No metric scores worse than 3.00"
    : `${bad.length === 1 ? "One metric scores" : `${formatNumber(bad.length)} metrics score`} worse than 3.00: ${bad.map(({ id, score: own }) => `${nameOf(id)} (${score(own)})`).join("; ")}`;
  const agrees = recomputedAverage !== null && recomputedAverage === average;
  return (
    <Section id="metrics" title={title} subtitle={`What put it here: how far each of ${contributions.length} metrics moves the average score from ${score(recomputedAverage)}, in points; above 0 = towards worse. They add up to 0.`} source={source}>
      <div className="stack">
        <BarList zero={place(0)} items={contributions.map(({ id, contribution }) => ({ name: nameOf(id), value: points(contribution), from: place(0), to: place(contribution), good: contribution <= 0 }))} />
        <MetricTable rows={contributions.flatMap((one) => { const own = byId.get(one.id); return own ? [{ ...own, counted: one }] : []; })} caption={`Metrics that count, ${quarter.name}`} />
        <p>{agrees ? `The average of these scores is ${score(recomputedAverage)}, as published.` : `The average of these scores is ${score(recomputedAverage)}; published is ${score(average)}. The difference is not explained here.`}</p>
      </div>
      {notCounted.length > 0 && (
        <Details summary={`Not counted by themselves: ${notCounted.map(({ name }) => name).join("; ")}`}>
          <p>Planned deficit and variance to plan count through combined finance, not beside it: that is read from published scores. A metric without a score is left out with its weight.</p>
          <MetricTable rows={notCounted.map((one) => ({ ...one, counted: null }))} caption={`Metrics that are not counted, ${quarter.name}`} />
        </Details>
      )}
    </Section>
  );
}

function NotHeld({ notCounted, quarter, source }: { notCounted: readonly PublishedScore[]; quarter: string; source: string }) {
  return (
    <Section id="metrics" title="Which metrics put it here is not loaded" subtitle={`Scores of single metrics, ${quarter}`} source={source}>
      <div className="stack">
        <EmptyState title="Metric scores are not held for this trust">
          NHS England publishes them for every trust in the data file of the framework. They appear here when that file is compiled into the reference data of this installation: see “NHS Oversight Framework: data and league table” in the notes on data sources.
        </EmptyState>
        {notCounted.length > 0 && (
          <DataTable
            caption={`Values of metrics that are held without their scores, ${quarter}`} rows={notCounted} rowKey={({ metricId }) => metricId}
            columns={[
              { key: "name", head: "Metric", rowHeader: true, cell: (row) => <>{row.name}<small>{row.domain}</small></> },
              { key: "value", head: "Value", align: "right", cell: (row) => <>{formatNumber(row.value, { decimals: 2 })}{row.units !== null && <small>{row.units}</small>}</> },
              { key: "period", head: "Period of the data", gap: true, cell: (row) => row.reporting ?? "not in the file held" },
            ]}
          />
        )}
      </div>
    </Section>
  );
}
