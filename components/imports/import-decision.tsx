import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/admin/action-form";
import { Section } from "@/components/layout/section";
import { Callout } from "@/components/ui/callout";
import type { ImportPage } from "@/lib/imports/domain/import-page";
import { formatDateTime } from "@/lib/shared/format-date";
import { ReasonForm } from "./reason-form";

export type ImportActions = Readonly<Record<"approve" | "reject" | "cancel" | "retry" | "withdraw" | "mapCode", FormAction>>;

type ImportDecisionProps = { page: ImportPage; actions: ImportActions };

const whoApproves = (isReturn: boolean): string => (isReturn ? "another account of regional or national oversight" : "another account of national oversight");

/** What the reader may do to an import as it stands; nothing where there is nothing to do. */
export function ImportDecision({ page, actions }: ImportDecisionProps) {
  const { record, rights } = page;
  const hidden = { importId: String(record.id) };
  const seen = { ...hidden, version: String(record.version) };
  const cancel = rights.cancel && (
    <ActionForm id="cancel" action={actions.cancel} submit="Cancel this import" kind="warning" hidden={hidden} confirm="Cancel this import">
      <p>Nothing of it is published, and the file is deleted. The record of it stays. It can be brought in again.</p>
    </ActionForm>
  );
  const reject = rights.reject && (
    <ReasonForm id="reject" action={actions.reject} submit="Reject this import" confirm="Reject this import" hidden={seen} label="Why is it rejected?" hint="In a sentence. Whoever brought it in reads it here." />
  );
  if (record.state === "checked") {
    return (
      <Decide title={rights.approve ? "Approve or reject" : "A second person approves"}>
        {rights.approve
          ? <ActionForm id="approve" action={actions.approve} submit="Approve and publish" hidden={seen}><p>{approvalText(page)}</p></ActionForm>
          : <WhyNot page={page} />}
        {reject}
        {cancel}
      </Decide>
    );
  }
  if (record.state === "failed") {
    return (
      <Decide title="Try it again, or leave it">
        {rights.retry
          ? <ActionForm id="retry" action={actions.retry} submit="Try again" hidden={hidden}><p>The file is checked once more from the beginning. An approval it had does not count any more.</p></ActionForm>
          : <p>Somebody who may bring in such files can try it again.</p>}
      </Decide>
    );
  }
  if (rights.withdraw) {
    return (
      <Decide title="If it must no longer be relied on">
        <ReasonForm
          id="withdraw" action={actions.withdraw} submit="Withdraw this release" confirm="Withdraw this release" hidden={{ ...hidden, releaseId: String(record.releaseId) }}
          label="Why must it no longer be relied on?" hint="In a sentence. It stands in the log of revisions. From today the figures before it are in force again; on earlier days it stays as it was known."
        />
      </Decide>
    );
  }
  return cancel ? <Decide title="While it is worked on">{cancel}</Decide> : null;
}

function Decide({ title, children }: { title: string; children: ReactNode }) {
  return <Section id="decide" title={title}><div className="stack">{children}</div></Section>;
}

/** What pressing the button does. */
function approvalText({ record, report, isEmbargoAhead }: ImportPage): string {
  const until = record.embargoUntil === null || !isEmbargoAhead ? "They are in force at once" : `Nobody sees them before ${formatDateTime(record.embargoUntil)}, London time`;
  const parts = report !== null && report.details > 0 ? " and its parts" : "";
  return `Publishes exactly what is shown below${parts}, or nothing: should other figures come into force meanwhile, it is checked again and waits for approval anew. ${until}.`;
}

function WhyNot({ page: { record, rights } }: { page: ImportPage }) {
  const isReturn = record.areaId !== null;
  return rights.whyNotApprove === "own"
    ? <Callout kind="note" title="You brought this in, so somebody else must approve it"><p>It waits for {whoApproves(isReturn)}.</p></Callout>
    : <Callout kind="note" title="Your account does not approve imports"><p>It waits for {whoApproves(isReturn)}.</p></Callout>;
}
