import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField, type Option } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { score, segmentNumber } from "@/lib/assessments/domain/segment-words";
import type { TrialOutcome } from "@/lib/assessments/domain/try-out";

type TrialFormProps = {
  options: (Option | { group: string; options: Option[] })[];
  sent: Readonly<Record<string, string>>;
  /** What is wrong with what was sent; empty where nothing is. */
  problem: string;
  outcome: TrialOutcome | null;
  /** The rules by which the outcome was worked out. */
  rules: string;
  label: string;
};

/** Tries a new score or another answer about the deficit: a plain form, its answer beneath. */
export function TrialForm({ options, sent, problem, outcome, rules, label }: TrialFormProps) {
  const { change, score: typed, deficit, ...keep } = sent;
  const back = new URLSearchParams(keep).toString();
  return (
    <>
      <FilterBar label={label} keep={keep} resetHref={`?${back}#try`} action="#try" apply="Work it out">
        <SelectField id="trial-change" name="change" label="Change" options={options} defaultValue={change} />
        <TextField id="trial-score" name="score" label="New score" hint="1.00 best, 4.00 worst" width={5} inputMode="decimal" defaultValue={typed} error={problem === "" ? undefined : problem} />
        <SelectField id="trial-deficit" name="deficit" label="In deficit" defaultValue={deficit ?? ""} options={[{ value: "", label: "As read from what is published" }, { value: "yes", label: "Yes" }, { value: "no", label: "No" }]} />
      </FilterBar>
      {outcome !== null && <Outcome outcome={outcome} rules={rules} />}
    </>
  );
}

function Outcome({ outcome: { changed, from, to, inDeficit, before, after }, rules }: { outcome: TrialOutcome; rules: string }) {
  const change = from === to ? `${changed} at ${score(to)}` : `${changed} from ${score(from)} to ${score(to)}`;
  const isSame = before !== null && segmentNumber(before.segment) === segmentNumber(after.segment);
  return (
    <div role="status">
      <p className="big"><b>{isSame ? "Still segment" : "Segment"} {segmentNumber(after.segment)}</b>{before !== null && !isSame && `, instead of ${segmentNumber(before.segment)}`}</p>
      <p>{change}: the average score would be {score(after.average)}{before !== null && before.average !== after.average && ` instead of ${score(before.average)}`}. {inDeficit ? "Taken as in deficit: segment 3 at best." : "Taken as not in deficit."} By {rules}.</p>
    </div>
  );
}
