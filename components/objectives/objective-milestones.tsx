import type { FormAction } from "@/components/admin/action-form";
import { Section } from "@/components/layout/section";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { NotificationBanner } from "@/components/ui/notification-banner";
import type { MilestoneLine, ObjectivePage } from "@/lib/scorecards/domain/objective-page";
import { MilestoneForm } from "./milestone-form";

type ObjectiveMilestonesProps = { page: ObjectivePage; recordMilestone?: FormAction; isRecorded?: boolean };

/** What is to be done by when, and whether it is: recorded by the board, not worked out from figures. */
export function ObjectiveMilestones({ page: { objective, area, milestones }, recordMilestone: record, isRecorded = false }: ObjectiveMilestonesProps) {
  if (milestones.length === 0) return null;
  return (
    <Section id="milestones" title={titleOf(milestones)} subtitle="Milestones, as the board records them. They say what was done, not what it changed." badge={objective.isIllustrative ? <Badge kind="illustrative" /> : undefined}>
      {isRecorded && <NotificationBanner kind="success" heading="The milestone is recorded." />}
      <DataTable
        caption="Milestones" captionHidden kind="stacked" rows={milestones} rowKey={({ position }) => String(position)}
        columns={[
          { key: "text", head: "Milestone", rowHeader: true, cell: ({ text }) => text },
          { key: "when", head: "Due", fit: true, cell: ({ when }) => when },
          { key: "state", head: "State", fit: true, cell: ({ state }) => (state === "Overdue" ? <b>{state}</b> : state) },
          ...(record === undefined ? [] : [{ key: "record", head: "Entry", cell: (milestone: MilestoneLine) => <MilestoneForm action={record} code={objective.code} area={area.code} milestone={milestone} /> }]),
        ]}
      />
    </Section>
  );
}

function titleOf(milestones: readonly MilestoneLine[]): string {
  const reached = milestones.filter(({ reachedOn }) => reachedOn !== null).length;
  const overdue = milestones.filter(({ state }) => state === "Overdue").length;
  return `${reached} of ${milestones.length} ${milestones.length === 1 ? "milestone" : "milestones"} reached${overdue === 0 ? "" : `, ${overdue} overdue`}`;
}
