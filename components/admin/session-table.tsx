import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-types";
import { Tag } from "@/components/ui/tag";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { SessionView } from "@/lib/identity/domain/account";
import { ActionForm, type FormAction } from "./action-form";
import { Moment } from "./moment";

type SessionTableProps = {
  caption: string;
  sessions: readonly SessionView[];
  endSession: FormAction;
  /** Sent with every form, beside the session. */
  hidden?: Readonly<Record<string, string>>;
};

/** Where somebody is signed in, each session with the form that ends it. */
export function SessionTable({ caption, sessions, endSession, hidden = {} }: SessionTableProps) {
  const columns: readonly Column<SessionView>[] = [
    { key: "browser", head: "Browser", rowHeader: true, cell: (session) => session.browser },
    { key: "started", head: "Signed in", cell: (session) => <Moment value={session.startedAt} /> },
    { key: "seen", head: "Last used", cell: (session) => <Moment value={session.lastSeenAt} /> },
    { key: "expires", head: "Ends by", cell: (session) => <Moment value={session.expiresAt} /> },
    {
      key: "end", head: "End",
      cell: (session) => (session.current ? <Tag tone="blue">This browser</Tag> : (
        <ActionForm id={`end-${session.id}`} action={endSession} submit="End this session" kind="warning" small hidden={{ ...hidden, sessionId: session.id }} confirm={<>End<VisuallyHidden> the session of {session.browser}</VisuallyHidden></>} />
      )),
    },
  ];
  return <DataTable caption={caption} captionHidden columns={columns} rows={sessions} rowKey={(session) => session.id} kind="stacked" empty="Not signed in anywhere." />;
}
