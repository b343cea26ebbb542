import { SummaryList } from "@/components/ui/summary-list";
import type { MeasureFacts } from "@/lib/objectives/domain/trajectory-form-page";
import type { Trajectory } from "@/lib/objectives/domain/trajectory";
import { formatDate } from "@/lib/shared/format-date";

const DECIDED = { proposed: "Waits", agreed: "Agreed", returned: "Returned", withdrawn: "Withdrawn" } as const;
type VersionState = keyof typeof DECIDED;

/** The word of a version's state, such as "Agreed 5 February 2026". */
export const stateText = ({ state, decidedOn, agreedOn }: Pick<Trajectory, "state" | "decidedOn" | "agreedOn">): string => {
  const day = agreedOn ?? decidedOn;
  return day === null ? DECIDED[state as VersionState] : `${DECIDED[state as VersionState]} ${formatDate(day)}`;
};

/** Who, when and why of one version. */
export function TrajectoryVersionFacts({ trajectory }: { trajectory: Trajectory }) {
  const { proposedBy, proposedOn, decidedBy, decisionReason, reason, justification, source } = trajectory;
  return (
    <SummaryList
      rows={[
        { name: "Proposed by", value: `${proposedBy}, ${formatDate(proposedOn)}` },
        { name: "Why it is proposed", value: reason },
        { name: "Why it can be reached", value: justification === "" ? "Nothing is written." : justification },
        ...(source === "" ? [] : [{ name: "Where it comes from", value: source }]),
        ...(decidedBy === null ? [] : [{ name: stateText(trajectory), value: `By ${decidedBy}${decisionReason === null ? "" : `: ${decisionReason}`}` }]),
      ]}
    />
  );
}

/** What the measure is, where another stands in for the objective's own. */
export function MeasureNote({ measure }: { measure: MeasureFacts }) {
  return (
    <p className="small">
      Measured by <a href={`/metrics/${measure.code}`}>{measure.name}</a>, {measure.unitLabel}. {measure.latest === null ? "No figure is held for this board." : `Latest: ${measure.latest}.`}{measure.meanwhile !== null && ` ${measure.meanwhile}`}
    </p>
  );
}
