import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/admin/action-form";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Badge } from "@/components/ui/badge";
import type { TrajectoryEditor } from "@/lib/objectives/domain/trajectory-form-page";
import { formatDate } from "@/lib/shared/format-date";
import { MeasureNote } from "./trajectory-version-facts";

type TrajectoryEditorViewProps = { editor: TrajectoryEditor; /** The form, which asks for previews. */ form: ReactNode; withdraw: FormAction };

/** Proposes a trajectory of one objective for one board, or changes what waits. */
export function TrajectoryEditorView({ editor, form, withdraw }: TrajectoryEditorViewProps) {
  const { objective, board, measure, open, inForce } = editor;
  return (
    <main id="main" className="wrap stack">
      <Breadcrumb items={[{ label: board.shortName, href: `/organisations/${board.code}` }, { label: objective.title, href: `/objectives/${objective.code}?area=${board.code}` }, { label: open ? "Change the proposal" : "Propose a trajectory" }]} />
      <PageHeader
        eyebrow={`${objective.title}, ${board.name} (${board.code})`}
        title={open ? `Version ${open.version} waits for a decision; until then it can be changed` : "Propose a trajectory that a second person agrees"}
        badge={measure.isIllustrative || open?.isIllustrative ? <Badge kind="illustrative" /> : undefined}
        facts={[`${objective.isLocal ? "Aim" : "National aim"}: ${objective.targetText}`, inForce === null ? "Nothing is in force" : `In force: ${inForce.name}`, <a key="h" href={`/objectives/${objective.code}/trajectory/history?area=${board.code}`}>All versions</a>]}
      />
      <MeasureNote measure={measure} />
      {open && <p className="small">Proposed by {open.proposedBy} on {formatDate(open.proposedOn)}.</p>}
      {form}
      {open && (
        <Section id="withdraw" title="If it should not be decided" light>
          <ActionForm id="withdraw-form" action={withdraw} submit="Withdraw the proposal" kind="warning" hidden={{ id: String(open.id), revision: String(open.revision), area: board.code, code: objective.code }} confirm="Withdraw the proposal">
            <p>Nobody decides about it any more. It stays in the history.</p>
          </ActionForm>
        </Section>
      )}
    </main>
  );
}
