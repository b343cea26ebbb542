import type { Option } from "@/components/ui/select-field";
import type { ExplainedResult } from "@/lib/assessments/domain/explain-result";
import type { PublishedScore } from "@/lib/assessments/domain/segment-record";
import { score } from "@/lib/assessments/domain/segment-words";

/** What can be tried of a body: its average score, and each metric that counts. @param prefix "RDY." where several bodies share a list */
export function trialOptions({ average, contributions }: Pick<ExplainedResult, "average" | "contributions">, scores: readonly PublishedScore[], prefix = ""): Option[] {
  const names = new Map(scores.map(({ metricId, name }) => [metricId, name]));
  return [
    { value: `${prefix}average`, label: `Average score (${score(average)})` },
    ...contributions.map(({ id, score: own }) => ({ value: `${prefix}${id}`, label: `${names.get(id) ?? id} (${score(own)})` })),
  ];
}
