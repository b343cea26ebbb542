import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data-table";
import type { ShownResult } from "@/lib/assessments/domain/segment-pages";
import { score, segmentText } from "@/lib/assessments/domain/segment-words";
import type { Change, SegmentChanges } from "@/lib/statistics/oversight-framework/what-would-change-it";

/** The smallest changes found that would alter the segment, from the scores of single metrics. */
export function WhatWouldChange({ shown: { explained: { changes, deficit }, scores, rules, quarter } }: { shown: ShownResult }) {
  if (changes === null) return null;
  const names = new Map(scores.map(({ metricId, name }) => [metricId, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const enough = changes.alone.filter(({ segment }) => segment.worst < changes.segment.worst);
  return (
    <Section id="changes" title={headline(changes, enough, nameOf)}
      subtitle={`Each metric alone brought to the next better band of scores (3.00, 2.00 or 1.00), ${quarter.name}. Everybody else and the cut points are held where they are.`}
      source={`worked out here by ${rules.ruleSet.label}. Bands stand in for the values of other trusts, which are not held; the steps together are found one after another, not proven to be the fewest.${deficit.inDeficit === null ? " Whether it is in deficit is not known: with a deficit it stays in segment 3 at best." : ""}`}>
      <div className="stack">
        <DataTable<Change>
          caption="What each metric alone would do" rows={changes.alone} rowKey={({ steps }) => steps[0]?.id ?? ""} minWidth={52} empty="Every metric that counts has the best score."
          columns={[
            { key: "metric", head: "Metric", rowHeader: true, cell: ({ steps }) => nameOf(steps[0]?.id ?? "") },
            { key: "from", head: "Score now", align: "right", cell: ({ steps }) => score(steps[0]?.from ?? null) },
            { key: "to", head: "Brought to", align: "right", cell: ({ steps }) => score(steps[0]?.to ?? null) },
            { key: "average", head: "Average score", align: "right", cell: ({ average }) => score(average) },
            { key: "segment", head: "Segment", gap: true, cell: ({ segment }) => (segment.worst < changes.segment.worst ? <b>{segmentText(segment)}</b> : segmentText(segment)) },
          ]}
        />
        {changes.together !== null && <p>Fewest steps found: {changes.together.steps.map(({ id, from, to }) => `${nameOf(id)} from ${score(from)} to ${score(to)}`).join("; ")}. The average score would be {score(changes.together.average)}: {segmentText(changes.together.segment)}.</p>}
      </div>
    </Section>
  );
}

function headline({ heldByDeficit, withoutDeficit, together, segment }: SegmentChanges, enough: readonly Change[], nameOf: (id: string) => string): string {
  if (heldByDeficit) return `No score can improve its segment while it is in deficit; without the deficit it would be in ${segmentText(withoutDeficit)}`;
  const [one] = enough;
  const [step] = one?.steps ?? [];
  if (one && step) return `One metric would be enough: ${nameOf(step.id)} at ${score(step.to)} gives ${segmentText(one.segment)}`;
  if (together !== null) return `${together.steps.length} metrics together would give ${segmentText(together.segment)}; none would alone`;
  return `No better band of scores changes ${segmentText(segment)}`;
}
