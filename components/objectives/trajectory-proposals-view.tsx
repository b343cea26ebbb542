import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-types";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { NOTICE_TEXT, type TrajectoryNotice } from "@/lib/objectives/domain/trajectory-form-notices";
import type { ProposalItem, ProposalsPage } from "@/lib/objectives/domain/trajectory-form-page";
import { formatDate } from "@/lib/shared/format-date";
import { stateText } from "./trajectory-version-facts";

const address = ({ trajectory, board }: ProposalItem, page: string): string => `/objectives/${trajectory.objectiveCode}/trajectory${page}?area=${board.code}`;

const SHARED: readonly Column<ProposalItem>[] = [
  { key: "objective", head: "Objective", rowHeader: true, cell: ({ objectiveTitle, isNew, isLocal, trajectory }) => <>{objectiveTitle} {trajectory.isIllustrative ? <Badge kind="illustrative" /> : isNew ? <Badge kind="plain">new local objective</Badge> : isLocal && <Badge kind="plain">local</Badge>}</> },
  { key: "board", head: "Board", cell: ({ board }) => <a href={`/organisations/${board.code}`}>{board.shortName}</a> },
  { key: "target", head: "Ends at", cell: ({ finalText }) => finalText },
  { key: "proposed", head: "Proposed", cell: ({ trajectory }) => `${trajectory.proposedBy}, ${formatDate(trajectory.proposedOn)}` },
];

/** What waits for a decision within reach, and what was decided last. */
export function TrajectoryProposalsView({ page, done }: { page: ProposalsPage; done: TrajectoryNotice | null }) {
  const { waiting, decided, mayPropose, mayAgree, boards } = page;
  const count = waiting.length;
  const [only] = boards;
  return (
    <main id="main" className="wrap stack">
      {done !== null && <NotificationBanner kind="success" heading={NOTICE_TEXT[done]} />}
      <PageHeader
        title={count === 0 ? "No proposal waits for a decision" : count === 1 ? "1 proposal waits for a decision" : `${count} proposals wait for a decision`}
        intro={mayAgree ? "Boards propose trajectories and objectives of their own; a second person agrees or returns them." : "What your boards proposed. Another account of regional or national oversight decides."}
        facts={mayPropose ? [<a key="new" href={`/objectives/new${boards.length === 1 && only ? `?area=${only.code}` : ""}`}>Propose a local objective</a>] : []}
        alone
      />
      <Section id="waiting" title="Waiting">
        <DataTable
          caption="Proposals that wait for a decision" captionHidden kind="stacked" rows={waiting} rowKey={({ trajectory }) => String(trajectory.id)} empty="Nothing waits."
          columns={[...SHARED, {
            key: "open", head: "Open", cell: (item) => {
              const about = <span className="vh">: {item.objectiveTitle}, {item.board.shortName}</span>;
              if (item.mayDecide) return <a href={address(item, "/decide")}>Read and decide{about}</a>;
              return mayPropose ? <a href={address(item, "")}>Read or change{about}</a> : <a href={address(item, "/history")}>Read{about}</a>;
            },
          }]}
        />
      </Section>
      <Section id="decided" title="Decided last">
        <DataTable
          caption="Proposals decided last" captionHidden kind="stacked" rows={decided} rowKey={({ trajectory }) => String(trajectory.id)} empty="Nothing was decided yet."
          columns={[...SHARED, { key: "state", head: "Decision", cell: ({ trajectory }) => stateText(trajectory) }, { key: "open", head: "Versions", cell: (item) => <a href={address(item, "/history")}>All versions<span className="vh">: {item.objectiveTitle}, {item.board.shortName}</span></a> }]}
        />
      </Section>
    </main>
  );
}
