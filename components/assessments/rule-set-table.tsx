import { DataTable } from "@/components/ui/data-table";
import type { ListedRuleSet } from "@/lib/assessments/domain/rule-set-list";

/** Editions of the rules with what is known of each. */
export function RuleSetTable({ rules }: { rules: readonly ListedRuleSet[] }) {
  return (
    <DataTable<ListedRuleSet>
      caption="Editions of the rules" captionHidden rows={rules} rowKey={({ id }) => id} kind="stacked"
      columns={[
        { key: "label", head: "Rules", rowHeader: true, cell: (row) => row.label },
        { key: "standing", head: "Standing", cell: (row) => row.standing },
        { key: "cuts", head: "What makes the segments", unit: "average score", cell: (row) => row.cuts },
        { key: "source", head: "Source and notes", cell: (row) => <>{row.source}<small>{row.notes.join(" ")}</small></> },
      ]}
    />
  );
}
