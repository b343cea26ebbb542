import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Badge } from "@/components/ui/badge";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { differenceText } from "@/lib/objectives/domain/trajectory-diff";
import { NOTICE_TEXT, REFUSAL_TEXT, type TrajectoryNotice, type TrajectoryRefusal } from "@/lib/objectives/domain/trajectory-form-notices";
import type { TrajectoryHistory } from "@/lib/objectives/domain/trajectory-form-page";
import { inSentence } from "@/lib/shared/in-sentence";
import { TrajectoryDifference } from "./trajectory-difference";
import { MeasureNote, stateText, TrajectoryVersionFacts } from "./trajectory-version-facts";

type TrajectoryHistoryViewProps = { history: TrajectoryHistory; done: TrajectoryNotice | null; problem: TrajectoryRefusal | null };

/** Every version of one objective for one board: what changed, who, when and why. */
export function TrajectoryHistoryView({ history, done, problem }: TrajectoryHistoryViewProps) {
  const { objective, board, measure, entries, inForce, seesProposals } = history;
  const count = entries.length;
  return (
    <main id="main" className="wrap stack">
      {problem !== null && <ErrorSummary title="Nothing was done" errors={[{ message: REFUSAL_TEXT[problem] }]} />}
      {done !== null && <NotificationBanner kind="success" heading={NOTICE_TEXT[done]} />}
      <Breadcrumb items={[{ label: board.shortName, href: `/organisations/${board.code}` }, { label: objective.title, href: `/objectives/${objective.code}?area=${board.code}` }, { label: "Versions of the trajectory" }]} />
      <PageHeader
        eyebrow={`${objective.title}, ${board.name} (${board.code})`}
        title={inForce?.version == null ? `${board.shortName} has no trajectory of its own in force${inForce === null ? "" : ": it is held against the national steps"}` : `Version ${inForce.version} is in force: ${inSentence(inForce.name)}`}
        badge={measure.isIllustrative ? <Badge kind="illustrative" /> : undefined}
        facts={[count === 1 ? "1 version" : `${count} versions`, ...(seesProposals ? [] : ["Agreed versions only: proposals are seen by the board and its region"])]}
      />
      <MeasureNote measure={measure} />
      {count === 0 && <EmptyState title="No version yet" level={2}>Versions stand here with who proposed and who agreed them, and why.</EmptyState>}
      {entries.map(({ trajectory, difference, beforeName }) => (
        <Section key={trajectory.version} id={`version-${trajectory.version}`} title={`Version ${trajectory.version}: ${inSentence(stateText(trajectory))}`} badge={trajectory.isIllustrative ? <Badge kind="illustrative" /> : undefined} subtitle={beforeName === null ? "Nothing was in force before." : `Against ${inSentence(beforeName)}: ${differenceText(difference)}`}>
          <TrajectoryVersionFacts trajectory={trajectory} />
          <Details summary={<>What it says, line by line<span className="vh">: version {trajectory.version}</span></>}>
            <TrajectoryDifference caption={`Version ${trajectory.version} beside what was in force before`} before={beforeName ?? "Before"} after={`Version ${trajectory.version}`} rows={difference} />
          </Details>
        </Section>
      ))}
    </main>
  );
}
