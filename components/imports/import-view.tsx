import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Callout } from "@/components/ui/callout";
import { ErrorSummary } from "@/components/ui/error-summary";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { StepList } from "@/components/ui/step-list";
import { SummaryList } from "@/components/ui/summary-list";
import { Moment } from "@/components/admin/moment";
import { importHeadline } from "@/lib/imports/domain/import-headline";
import type { ImportPage } from "@/lib/imports/domain/import-page";
import { isWorking } from "@/lib/imports/domain/import-state";
import { importSteps } from "@/lib/imports/domain/import-steps";
import { formatDate } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import { ImportDecision, type ImportActions } from "./import-decision";
import { ImportFindings } from "./import-findings";
import { ImportPreview } from "./import-preview";
import { ImportStateTag } from "./import-state-tag";

type ImportViewProps = {
  page: ImportPage;
  /** Page of the changed figures, from 1. */
  changesPage: number;
  /** What was just done, and what stood against it. */
  notice: string | null;
  refusal: string | null;
  /** Says how far the worker is. */
  progress: ReactNode;
  actions: ImportActions;
};

/** Why an import ended as it did, or is checked anew. */
const REASON_TITLE = { rejected: "Why it was rejected", cancelled: "Called off", failed: "What went wrong" } as const;

/** One import: what it is, where it stands, what it would change, and what can be done. */
export function ImportView({ page, changesPage, notice, refusal, progress, actions }: ImportViewProps) {
  const { record, report, board, isEmbargoAhead } = page;
  const whose = record.areaId === null ? "publication" : `return of ${board ?? "a former board"}`;
  const steps = importSteps(record, isEmbargoAhead).map(({ label, note, state }) => ({ label, note: note ?? undefined, state }));
  const reasonTitle = record.state in REASON_TITLE ? REASON_TITLE[record.state as keyof typeof REASON_TITLE] : "Before this";
  return (
    <main id="main" className="wrap stack">
      {isWorking(record.state) && <noscript><meta httpEquiv="refresh" content="5" /></noscript>}
      <Breadcrumb items={[{ label: "Imports", href: "/imports" }, { label: `Import ${record.id}` }]} />
      {refusal !== null && <ErrorSummary title="Nothing was done" errors={[{ message: refusal }]} />}
      {notice !== null && refusal === null && <NotificationBanner kind="success" heading={notice} />}
      <PageHeader
        eyebrow={`${record.title ?? record.fileName}, ${whose}`}
        title={importHeadline(record, report)}
        badge={<ImportStateTag state={record.state} withdrawnOn={record.withdrawnOn} isEmbargoAhead={isEmbargoAhead} />}
      />
      <StepList label="Stages of this import" steps={steps} />
      {progress}
      {record.reason !== null && <Callout kind={record.state === "cancelled" ? "quiet" : "caution"} level={2} title={reasonTitle}><p>{record.reason}</p></Callout>}
      {record.withdrawnOn !== null && (
        <Callout level={2} title={`Withdrawn on ${formatDate(record.withdrawnOn)}`}><p>{record.withdrawalReason}</p><p>From that day the figures before it are in force again.</p></Callout>
      )}
      {report !== null && report.counts !== null && <ImportPreview page={page} changesPage={changesPage} decision={<ImportDecision page={page} actions={actions} />} />}
      {(report === null || report.counts === null) && <ImportDecision page={page} actions={actions} />}
      {report !== null && <ImportFindings report={report} bodies={page.bodies} mapCode={actions.mapCode} />}
      <AboutFile page={page} />
    </main>
  );
}

function AboutFile({ page: { record, report, board } }: { page: ImportPage }) {
  return (
    <Section id="file" title="The file">
      <SummaryList
        rows={[
          { name: "Name", value: record.fileName },
          { name: "Size", value: `${formatNumber(record.byteSize)} bytes` },
          { name: "SHA-256", value: <code>{record.sha256}</code> },
          { name: "Whose figures", value: record.areaId === null ? "A publication" : (board ?? "A former board") },
          { name: "Kind", value: record.publication === null ? `Found by its contents${report?.source ? `: ${report.source}` : ""}` : `${record.publication}, as whoever brought it in said` },
          ...(report === null || report.rowsRead === 0 ? [] : [{ name: "Rows read", value: formatNumber(report.rowsRead) }]),
          { name: "Brought in", value: <>{record.stagedBy}, <Moment value={record.stagedAt} /></> },
          ...(record.decidedBy === null ? [] : [{ name: record.state === "rejected" ? "Rejected" : "Approved", value: <>{record.decidedBy}, <Moment value={record.decidedAt} /></> }]),
          ...(record.releaseId === null ? [] : [{ name: "Release", value: `Number ${record.releaseId}` }]),
        ]}
      />
    </Section>
  );
}
