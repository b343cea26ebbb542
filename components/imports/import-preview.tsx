import type { ReactNode } from "react";
import { Section } from "@/components/layout/section";
import { Pagination } from "@/components/ui/pagination";
import { SummaryList } from "@/components/ui/summary-list";
import { CHANGES_A_PAGE, type ImportPage } from "@/lib/imports/domain/import-page";
import type { ImportReport } from "@/lib/imports/domain/import-report";
import { formatDate, formatDateTime } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import { ChangesTable, MetricsTable, NewFiguresTable, OutliersTable } from "./figure-tables";

type ImportPreviewProps = {
  page: ImportPage;
  /** Page of the changed figures, from 1. */
  changesPage: number;
  /** What the reader may do, which stands between the counts and the figures. */
  decision: ReactNode;
};

const count = (number: number, one: string, several: string): string => `${formatNumber(number)} ${number === 1 ? one : several}`;

/** What publishing would change, or what it changed: counts, then figures. */
export function ImportPreview({ page, changesPage, decision }: ImportPreviewProps) {
  const { record, report, changes, newFigures, metrics } = page;
  if (report === null || report.counts === null) return null;
  const isPublished = record.state === "published";
  const { outliers } = report;
  const { changed, new: added } = report.counts;
  const first = (changesPage - 1) * CHANGES_A_PAGE;
  return (
    <>
      <Section id="counts" title={isPublished ? "What it changed" : "What publishing it would change"}><Counts page={page} report={report} /></Section>
      {decision}
      {changed > 0 && (
        <Section
          id="changed" title={isPublished ? count(changed, "figure changed", "figures changed") : count(changed, "figure changes", "figures change")} tools={[{ href: `/imports/${record.id}/changes`, label: "Download all as CSV" }]}
          subtitle={`From the figure in force when the file was checked to the one in the file; the largest change in per cent first, and before it those that have no per cent.${changed > changes.length ? ` Only ${formatNumber(changes.length)} are kept here.` : ""}`}
        >
          <ChangesTable changes={changes.slice(first, first + CHANGES_A_PAGE)} />
          <Pagination page={changesPage} pageSize={CHANGES_A_PAGE} total={changes.length} query={{}} noun="changed figures" />
        </Section>
      )}
      {added > 0 && (
        <Section
          id="new" title={isPublished ? count(added, "figure was new", "figures were new") : count(added, "figure is new", "figures are new")} tools={[{ href: `/imports/${record.id}/changes`, label: "Download all as CSV" }]}
          subtitle={`Beside the figure in force for the period before; the largest step in per cent first.${added > newFigures.length ? ` Only ${formatNumber(newFigures.length)} are kept here.` : ""}`}
        >
          <NewFiguresTable figures={newFigures} total={added} />
        </Section>
      )}
      {metrics.length > 0 && (
        <Section id="metrics" title={isPublished ? `Changed metrics: ${formatNumber(metrics.length)}` : `Metrics it has figures of: ${formatNumber(metrics.length)}`}>
          <MetricsTable metrics={metrics} linked={isPublished} />
        </Section>
      )}
      {outliers.length > 0 && (
        <Section id="outliers" title={count(outliers.length, "figure lies outside the limits of its series", "figures lie outside the limits of their series")} subtitle="New and changed figures beyond the control limits of the 12 to 24 values before them. A prompt to look, not a fault.">
          <OutliersTable outliers={outliers} />
        </Section>
      )}
    </>
  );
}

function Counts({ page: { record, isEmbargoAhead }, report }: { page: ImportPage; report: ImportReport }) {
  const { counts, date, details, outliers, issues } = report;
  if (counts === null) return null;
  const absent = issues.filter(({ rule }) => rule === "absent_icb_code").length;
  const warnings = issues.filter(({ severity }) => severity === "warning").length - absent;
  return (
    <SummaryList
      rows={[
        { name: "New figures", value: counts.new === 0 ? "0" : <a href="#new">{formatNumber(counts.new)}</a> },
        { name: "Changed figures", value: counts.changed === 0 ? "0" : <a href="#changed">{formatNumber(counts.changed)}</a> },
        { name: "Unchanged figures", value: formatNumber(counts.unchanged) },
        ...(counts.notAttributed === 0 ? [] : [{ name: "Of no board", value: `${formatNumber(counts.notAttributed)} of these figures` }]),
        ...(details === 0 ? [] : [{ name: "Parts of figures", value: `${formatNumber(details)}, by provider and category` }]),
        ...(date === null ? [] : [{ name: "Counts as published", value: dateText(date) }]),
        { name: "Embargo", value: record.embargoUntil === null ? "None" : `${isEmbargoAhead ? "Until" : "Ended"} ${formatDateTime(record.embargoUntil)}, London time` },
        { name: "Outside their limits", value: outliers.length === 0 ? "None" : <a href="#outliers">{count(outliers.length, "figure", "figures")}</a> },
        ...(absent === 0 ? [] : [{ name: "Without figures", value: <a href="#absent">{count(absent, "board", "boards")}</a> }]),
        { name: "Warnings", value: warnings === 0 ? "None" : <a href="#warnings">{count(warnings, "warning", "warnings")}</a> },
      ]}
    />
  );
}

/** The day a file counts as published, with how it is known. */
function dateText({ publishedOn, basis }: NonNullable<ImportReport["date"]>): string {
  const day = formatDate(publishedOn);
  return { stated: `${day}, as stated`, calendar: `about ${day}, by the publication’s calendar`, loaded: `${day}, when it came here: no day is stated` }[basis];
}
