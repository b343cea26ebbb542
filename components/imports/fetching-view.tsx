import { ActionForm, type FormAction } from "@/components/admin/action-form";
import { Moment } from "@/components/admin/moment";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Callout } from "@/components/ui/callout";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-types";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { FETCH_STATE_TEXT, type FetchingRow } from "@/lib/observations/domain/fetching";
import { formatDate } from "@/lib/shared/format-date";

type FetchingViewProps = {
  rows: readonly FetchingRow[];
  /** Whether the reader may switch. */
  maySwitch: boolean;
  /** Whether the configuration of the installation lets anything be fetched. */
  isAllowed: boolean;
  /** What the last action did. */
  notice: string | null;
  setFetching: FormAction;
};

const TONES = { on: "blue", off: "grey", stopped: "amber", "by-hand": "grey" } as const;

/** Which publications are fetched, when each was looked at, and what came of it. */
export function FetchingView({ rows, maySwitch, isAllowed, notice, setFetching }: FetchingViewProps) {
  const columns: readonly Column<FetchingRow>[] = [
    { key: "publication", head: "Publication", rowHeader: true, cell: (row) => <><a href={row.page}>{row.title}</a><br />{row.publisher}</> },
    { key: "state", head: "Fetching", cell: (row) => <State row={row} maySwitch={maySwitch} setFetching={setFetching} /> },
    { key: "checked", head: "Checked at", cell: (row) => <Moment value={row.checkedAt} none="Not yet" /> },
    { key: "outcome", head: "Outcome", cell: (row) => (row.outcome === null ? "None yet" : <>{row.outcome}. {row.message}</>) },
    { key: "expected", head: "Next expected", cell: (row) => <Expected row={row} /> },
    { key: "try", head: "Next try", cell: (row) => <NextTry row={row} isAllowed={isAllowed} /> },
    { key: "rule", head: "Where the file is found", cell: (row) => row.rule },
  ];
  return (
    <main id="main" className="wrap stack">
      <Breadcrumb items={[{ label: "Imports", href: "/imports" }, { label: "Fetching publications" }]} />
      {notice !== null && <NotificationBanner kind="success" heading={notice} />}
      <PageHeader
        title="Fetching publications"
        intro="Every publication is off until somebody switches it on. What is fetched is checked and waits for approval, as a file added by hand does. Nothing is published by itself."
      />
      {!isAllowed && (
        <Callout title="Fetching is off for this installation" level={2}>
          <p>Nothing is fetched, whatever is switched on below, until the setting OVERSIGHT_FETCHING is on. Whoever runs the installation can change it.</p>
        </Callout>
      )}
      {!maySwitch && <Callout kind="note" title="Your account can read this page" level={2}><p>Publications are of every board, so only an account that reaches all of them may switch their fetching.</p></Callout>}
      <DataTable caption="Publications" captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} kind="stacked" empty="There is no publication." />
    </main>
  );
}

/** Whether the publication is fetched, by whose decision, and the way to change it. */
function State({ row, maySwitch, setFetching }: { row: FetchingRow; maySwitch: boolean; setFetching: FormAction }) {
  const isOn = row.state === "on";
  const name = <VisuallyHidden> {row.title}</VisuallyHidden>;
  return (
    <div className="stack">
      <div><Tag tone={TONES[row.state]}>{FETCH_STATE_TEXT[row.state]}</Tag></div>
      {row.enabledBy !== null && <p>Switched on by {row.enabledBy}, <Moment value={row.enabledAt} /></p>}
      {maySwitch && row.state !== "by-hand" && (
        <ActionForm
          id={`fetching-${row.id}`} action={setFetching} small kind={isOn ? "warning" : undefined} hidden={{ connector: row.id, fetching: isOn ? "off" : "on" }}
          submit={isOn ? "Switch fetching off" : row.state === "stopped" ? "Try again" : "Switch fetching on"}
          confirm={isOn ? <>Switch off{name}</> : row.state === "stopped" ? <>Try again{name}</> : <>Switch on{name}</>}
        >
          <p>{isOn ? "It is not looked at any more. Files that were brought in stay." : `The product will ask ${new URL(row.page).hostname} for new files by itself.`}</p>
        </ActionForm>
      )}
      {maySwitch && row.state === "stopped" && (
        <ActionForm id={`fetching-off-${row.id}`} action={setFetching} small kind="warning" hidden={{ connector: row.id, fetching: "off" }} submit="Switch fetching off" confirm={<>Switch off{name}</>}>
          <p>It is not looked at any more. Files that were brought in stay.</p>
        </ActionForm>
      )}
    </div>
  );
}

function Expected({ row: { nextExpectedOn, isOverdue } }: { row: FetchingRow }) {
  if (nextExpectedOn === null) return "No common day";
  return <>About <Time value={nextExpectedOn}>{formatDate(nextExpectedOn)}</Time>{isOverdue && ": not there yet"}</>;
}

function NextTry({ row: { state, failures, nextTryAt }, isAllowed }: { row: FetchingRow; isAllowed: boolean }) {
  if (state === "stopped") return `None: stopped after ${failures} failures in a row`;
  if (state !== "on") return "None";
  if (!isAllowed) return "None while fetching is off for this installation";
  return <><Moment value={nextTryAt} />{failures > 0 && `, after ${failures} ${failures === 1 ? "failure" : "failures"} in a row`}</>;
}
