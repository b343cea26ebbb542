import { PageHeader } from "@/components/layout/page-header";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-types";
import { DateField } from "@/components/ui/date-field";
import { DefinitionList } from "@/components/ui/definition-list";
import { Details } from "@/components/ui/details";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FilterBar } from "@/components/ui/filter-bar";
import { Pagination } from "@/components/ui/pagination";
import { queryString } from "@/components/ui/query-string";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { AuditEntry } from "@/lib/audit-trail/domain/audit-entry";
import { detailInWords } from "@/lib/audit-trail/domain/detail-in-words";
import type { Problem } from "@/lib/shared/problem";
import { Moment } from "./moment";

type AuditTrailViewProps = {
  entries: readonly AuditEntry[];
  total: number;
  page: number;
  pageSize: number;
  actions: readonly string[];
  typed: { readonly actor: string; readonly action: string; readonly from: string; readonly to: string };
  problems: readonly Problem[];
};

const sentence = (action: string): string => `${action.charAt(0).toUpperCase()}${action.slice(1)}`;

const COLUMNS: readonly Column<AuditEntry>[] = [
  { key: "at", head: "When", fit: true, cell: (entry) => <Moment value={entry.at} /> },
  { key: "actor", head: "Who", cell: (entry) => <>{entry.actorName}{entry.actorEmail !== null && <small>{entry.actorEmail}</small>}</> },
  { key: "action", head: "Action", rowHeader: true, cell: (entry) => sentence(entry.action) },
  { key: "subject", head: "About", cell: (entry) => <>{entry.subjectName}<small>{entry.subjectType.replaceAll("_", " ")}{entry.areaName !== null && `, ${entry.areaName}`}</small></> },
  { key: "detail", head: "Detail", cell: (entry) => <EntryDetail entry={entry} /> },
];

function EntryDetail({ entry }: { entry: AuditEntry }) {
  const items = [...detailInWords(entry.detail), { name: "Number of the entry", value: entry.id }, { name: `Id of the ${entry.subjectType.replaceAll("_", " ")}`, value: entry.subjectId }];
  return <Details summary={<>Show<VisuallyHidden> the detail of entry {entry.id}</VisuallyHidden></>}><DefinitionList items={items} /></Details>;
}

/** The audit trail with its filter, newest first. */
export function AuditTrailView({ entries, total, page, pageSize, actions, typed, problems }: AuditTrailViewProps) {
  const error = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const choices = [...new Set([...actions, ...(typed.action === "" ? [] : [typed.action])])];
  return (
    <main id="main" className="wrap stack">
      <PageHeader title="Audit trail" intro="Every change: who made it, when, and what it was. Nothing here can be changed or deleted. Times are London times." alone />
      <ErrorSummary errors={problems.map(({ message, field }) => ({ message, field }))} />
      <FilterBar label="Filter the audit trail" resetHref="/admin/audit-trail">
        <TextField id="actor" name="actor" type="search" label="Who" width={20} defaultValue={typed.actor} />
        <SelectField id="action" name="action" label="Action" defaultValue={typed.action} options={[{ value: "", label: "Every action" }, ...choices.map((value) => ({ value, label: sentence(value) }))]} />
        <DateField id="from" name="from" label="From" defaultValue={typed.from} error={error("from")} />
        <DateField id="to" name="to" label="To" defaultValue={typed.to} error={error("to")} />
      </FilterBar>
      {problems.length === 0 && <p className="small"><a href={`/admin/audit-trail/download${queryString({ ...typed }, {})}`}>{`Download these ${total} entries as CSV`}</a></p>}
      <DataTable
        caption="Entries of the audit trail, newest first" captionHidden columns={COLUMNS} rows={entries} rowKey={(entry) => entry.id} kind="stacked"
        empty={problems.length > 0 ? "Put the filter right to see entries." : "No entry fits the filter."}
      />
      <Pagination page={page} pageSize={pageSize} total={total} query={{ ...typed }} noun="entries" />
    </main>
  );
}
