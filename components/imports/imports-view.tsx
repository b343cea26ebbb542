import { Moment } from "@/components/admin/moment";
import { PageHeader } from "@/components/layout/page-header";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-types";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { IMPORTS_A_PAGE, type ImportList, type ListedImport } from "@/lib/imports/domain/import-list";
import { formatNumber, NO_FIGURE } from "@/lib/shared/format-number";
import { ImportStateTag } from "./import-state-tag";

const NEW = "/imports/new";

const COLUMNS: readonly Column<ListedImport>[] = [
  {
    key: "file", head: "What was brought in", rowHeader: true,
    cell: (row) => <><a href={`/imports/${row.id}`}>{row.title ?? row.fileName}</a><small>Import {row.id}{row.title !== null && `, ${row.fileName}`}</small></>,
  },
  { key: "state", head: "State", fit: true, cell: (row) => <ImportStateTag state={row.state} withdrawnOn={row.withdrawnOn} /> },
  { key: "board", head: "Whose figures", cell: (row) => (row.areaId === null ? "Publication" : (row.board ?? "A former board")) },
  { key: "by", head: "Brought in by", cell: (row) => <>{row.stagedBy}<small><Moment value={row.stagedAt} /></small></> },
  { key: "new", head: "New", unit: "figures", align: "right", cell: (row) => formatNumber(row.counts?.new ?? null) },
  { key: "changed", head: "Changed", unit: "figures", align: "right", cell: (row) => formatNumber(row.counts?.changed ?? null) },
  { key: "embargo", head: "Embargo until", gap: true, cell: (row) => <Moment value={row.embargoUntil} none={NO_FIGURE} /> },
  { key: "decided", head: "Decided by", cell: (row) => (row.decidedBy === null ? NO_FIGURE : <>{row.decidedBy}<small><Moment value={row.decidedAt} /></small></>) },
];

/** What was brought in: what waits for a decision first, then the newest. */
export function ImportsView({ list, onlyOpen }: { list: ImportList; onlyOpen: boolean }) {
  const { imports, total, page, mayStage, mayApprove } = list;
  return (
    <main id="main" className="wrap stack">
      <PageHeader title="Imports" intro="Files of figures on their way into the product. Each is checked, shown with what it would change, and published once a second person has approved it." alone />
      <div className="inline">
        {mayStage && <LinkButton href={NEW}>Bring in a file</LinkButton>}
        <a href="/imports/templates">Templates of returns</a>
        {mayApprove && <a href="/imports/fetching">Fetching publications</a>}
      </div>
      <Tabs label="Which imports" items={[{ href: "/imports", label: "All", current: !onlyOpen }, { href: "/imports?show=open", label: "Not yet decided", current: onlyOpen }]} />
      {total === 0 ? <Nothing onlyOpen={onlyOpen} mayStage={mayStage} /> : (
        <>
          <DataTable caption={onlyOpen ? "Imports not yet decided" : "All imports"} captionHidden columns={COLUMNS} rows={imports} rowKey={(row) => String(row.id)} kind="stacked" empty="There is nothing on this page of the list." />
          <Pagination page={page} pageSize={IMPORTS_A_PAGE} total={total} query={onlyOpen ? { show: "open" } : {}} noun="imports" />
        </>
      )}
    </main>
  );
}

function Nothing({ onlyOpen, mayStage }: { onlyOpen: boolean; mayStage: boolean }) {
  if (onlyOpen) return <EmptyState level={2} title="Nothing waits for a decision" actions={<a href="/imports">See all imports</a>}>Every file that was brought in has been published, turned down or called off.</EmptyState>;
  return (
    <EmptyState level={2} title="Nothing was brought in yet">
      {mayStage ? "Bring in the file of a publication or a return, as you downloaded or saved it. Nothing is published before a second person has approved it." : "Files that others bring in for your boards appear here, for you to approve or reject."}
    </EmptyState>
  );
}
