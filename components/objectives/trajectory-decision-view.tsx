import type { FormAction } from "@/components/admin/action-form";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { ErrorSummary } from "@/components/ui/error-summary";
import { differenceText } from "@/lib/objectives/domain/trajectory-diff";
import type { TrajectoryDecisionPage } from "@/lib/objectives/domain/trajectory-form-page";
import { REFUSAL_TEXT, type TrajectoryRefusal } from "@/lib/objectives/domain/trajectory-form-notices";
import { formatDate } from "@/lib/shared/format-date";
import { withoutStop } from "@/lib/shared/without-stop";
import { TrajectoryDifference } from "./trajectory-difference";
import { TrajectoryPicture } from "./trajectory-picture";
import { TrajectoryRealism } from "./trajectory-realism";
import { TrajectoryAgreeForm, TrajectoryReturnForm } from "./trajectory-return-form";
import { MeasureNote, TrajectoryVersionFacts } from "./trajectory-version-facts";

type TrajectoryDecisionViewProps = { page: TrajectoryDecisionPage; refusal: TrajectoryRefusal | null; decide: FormAction };

/** A proposal beside what is in force, with its realism, and the two answers. */
export function TrajectoryDecisionView({ page, refusal, decide }: TrajectoryDecisionViewProps) {
  const { objective, board, measure, proposal, inForce, preview, difference, whyNot } = page;
  const hidden = { id: String(proposal.id), revision: String(proposal.revision), code: objective.code, area: board.code };
  return (
    <main id="main" className="wrap stack">
      <Breadcrumb items={[{ label: "Proposals", href: "/objectives/proposals" }, { label: `${objective.title}, ${board.shortName}` }]} />
      {refusal !== null && <ErrorSummary title="Nothing was done" errors={[{ message: REFUSAL_TEXT[refusal] }]} />}
      <PageHeader
        eyebrow={`${objective.title}, ${board.name} (${board.code}): version ${proposal.version}, proposed by ${proposal.proposedBy} on ${formatDate(proposal.proposedOn)}`}
        title={preview.title}
        badge={measure.isIllustrative || proposal.isIllustrative ? <Badge kind="illustrative" /> : undefined}
        facts={[inForce === null ? "Nothing is in force" : `In force: ${inForce.name}`, <a key="h" href={`/objectives/${objective.code}/trajectory/history?area=${board.code}`}>All versions</a>]}
      />
      <MeasureNote measure={measure} />
      <div className="editor">
        <TrajectoryPicture preview={preview} />
        <TrajectoryRealism preview={preview} />
      </div>
      <Section id="why" title="What its authors say"><TrajectoryVersionFacts trajectory={proposal} /></Section>
      <Section id="difference" title={inForce === null ? "Nothing was in force before" : withoutStop(differenceText(difference))} subtitle={inForce === null ? undefined : `${inForce.name} beside the proposal.`}>
        <TrajectoryDifference caption="What is in force beside the proposal" before={inForce?.name ?? "In force"} after={`Proposed ${formatDate(proposal.proposedOn)}`} rows={difference} />
      </Section>
      <Section id="decide" title="Agree or return">
        {whyNot === "own"
          ? <Callout kind="note" title="You wrote this, so somebody else must decide"><p>It waits for another account of regional or national oversight.</p></Callout>
          : <div className="stack"><TrajectoryAgreeForm action={decide} hidden={hidden} /><TrajectoryReturnForm action={decide} hidden={hidden} /></div>}
      </Section>
    </main>
  );
}
