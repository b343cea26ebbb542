import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Callout } from "@/components/ui/callout";
import { Pagination } from "@/components/ui/pagination";
import { LINES_A_PAGE, type RevisionLog } from "@/lib/scorecards/domain/revision-log";
import { unknownBeforeText } from "@/lib/scorecards/domain/revision-texts";
import { formatDate } from "@/lib/shared/format-date";
import { inSentence } from "@/lib/shared/in-sentence";
import { AsOfForm } from "./as-of-form";
import { RevisionTable } from "./revision-table";

export type RevisionsViewProps = {
  log: RevisionLog;
  /** Counted from 1. */
  page: number;
  query: Readonly<Record<string, string>>;
};

const changesText = (count: number): string => (count === 0 ? "no change" : count === 1 ? "1 change" : `${count} changes`);

/** A metric's revision log: every change of a published figure, of every body, and what is not known. */
export function RevisionsView({ log, page, query }: RevisionsViewProps) {
  const { page: _page, ...keep } = query;
  const queryText = Object.keys(keep).length === 0 ? "" : `?${new URLSearchParams(keep).toString()}`;
  const here = `/metrics/${log.metric.code}`;
  return (
    <>
      <AsOfBar asOf={formatDate(log.asOf)} changeHref="#as-of" extra={[`${log.releases} releases looked at`]} csvHref={`${here}/revisions/download${queryText}`} csvLabel="Download the log as CSV" />
      <main id="main" className="wrap stack">
        <Breadcrumb items={[{ label: "England", href: `/overview${queryText}` }, { label: log.metric.name, href: `${here}${queryText}` }, { label: "Revisions" }]} />
        <PageHeader
          eyebrow={`${log.metric.name}, ${log.metric.unitLabel}`}
          title={`Revisions of ${inSentence(log.metric.name)}: ${changesText(log.lines.length)} on record${log.unknownBefore === null || log.lines.length > 0 ? "" : ` since ${formatDate(log.unknownBefore)}`}`}
          facts={["Figures of every body, as published for it; nothing published is overwritten."]}
        />
        {log.unknownBefore !== null && <Callout title="What this log cannot show" level={2}><p>{unknownBeforeText(log.unknownBefore)}</p></Callout>}
        {log.withdrawn.length > 0 && (
          <Section id="withdrawn" title={log.withdrawn.length === 1 ? "1 release was withdrawn" : `${log.withdrawn.length} releases were withdrawn`}>
            <ul className="plain-list">{log.withdrawn.map(({ id, title, onText, reason }) => <li key={id}><b>{title}</b>, withdrawn on {onText}: {reason}</li>)}</ul>
          </Section>
        )}
        <Section id="changes" title="Changes of figures" subtitle="Newest change first.">
          <RevisionTable caption={`Revisions of ${inSentence(log.metric.name)}`} lines={log.lines.slice((page - 1) * LINES_A_PAGE, page * LINES_A_PAGE)} withBody empty="No change of a figure is on record." />
          {log.lines.length > 0 && <Pagination page={page} pageSize={LINES_A_PAGE} total={log.lines.length} query={keep} noun="changes" />}
        </Section>
        <Section id="as-of" title="As known on another day" subtitle="Figures are kept as they were published.">
          <AsOfForm asOf={log.asOf} keep={keep} />
        </Section>
      </main>
    </>
  );
}
