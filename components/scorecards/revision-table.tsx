import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-types";
import type { RevisionLine } from "@/lib/scorecards/domain/revision-texts";

type RevisionTableProps = {
  caption: string;
  lines: readonly RevisionLine[];
  /** False where every line is of the same body. */
  withBody: boolean;
  empty: string;
};

const DAY: Column<RevisionLine> = { key: "on", head: "Changed on", rowHeader: true, cell: (line) => <>{line.onText}<small>{line.basisText}</small></> };
const BODY: Column<RevisionLine> = { key: "body", head: "Body", cell: (line) => <>{line.areaName}{line.areaCode !== "" && <small>{line.areaCode}</small>}</> };

const CHANGE: readonly Column<RevisionLine>[] = [
  { key: "period", head: "Period", cell: (line) => line.periodText },
  { key: "was", head: "Was", align: "right", cell: (line) => line.wasText },
  { key: "is", head: "Is", align: "right", cell: (line) => line.isText },
  { key: "difference", head: "Difference", align: "right", cell: (line) => line.differenceText },
  { key: "why", head: "By which release", cell: (line) => <>{line.reason}{line.formerRelease !== null && line.cause === "published" && <small>before: {line.formerRelease}</small>}</> },
];

/** Changes of figures: what was, what is, from which day and by which release. */
export function RevisionTable({ caption, lines, withBody, empty }: RevisionTableProps) {
  return <DataTable caption={caption} captionHidden minWidth={52} rows={lines} rowKey={(line) => line.key} columns={withBody ? [DAY, BODY, ...CHANGE] : [DAY, ...CHANGE]} empty={empty} />;
}
