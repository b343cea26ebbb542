import { Key } from "@/components/ui/key";
import { useIcon as iconMarkup } from "@/lib/charts/icons";
import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { statusIconId } from "@/lib/charts/status-shape";
import { STATUS_ORDER, STATUS_WORD, type ObjectiveStatus } from "@/lib/shared/objective-status";
import type { AssuranceIcon, VariationIcon } from "@/lib/statistics/spc/types";

const VARIATIONS: readonly VariationIcon[] = ["improvement_high", "improvement_low", "concern_high", "concern_low", "common_cause", "suppressed"];
const ASSURANCES: readonly AssuranceIcon[] = ["pass", "hit_or_miss", "fail"];

type IconKeyProps = {
  statuses?: readonly ObjectiveStatus[];
  variations?: readonly VariationIcon[];
  assurances?: readonly AssuranceIcon[];
};

/** What the shapes on the page mean, in words. */
export function IconKey({ statuses = STATUS_ORDER, variations = VARIATIONS, assurances = ASSURANCES }: IconKeyProps) {
  return (
    <details className="key-details">
      <summary>Key to statuses and icons</summary>
      {statuses.length > 0 && <Key title="Status" items={statuses.map((kind) => ({ icon: iconMarkup(statusIconId(kind), 16), label: STATUS_WORD[kind] }))} />}
      {variations.length > 0 && <Key title="Variation" items={variations.map((kind) => ({ icon: iconMarkup(`v-${kind}`, 20), label: VARIATION_TEXT[kind] }))} />}
      {assurances.length > 0 && <Key title="Assurance" items={assurances.filter((kind) => kind !== "none").map((kind) => ({ icon: iconMarkup(`a-${kind}`, 20), label: ASSURANCE_TEXT[kind] }))} />}
      {statuses.length > 0 && <p className="src">A dashed square around a status means stale: newer figures are published but not loaded. On trajectory also holds for a value short of the step by no more than ordinary movement from month to month.</p>}
    </details>
  );
}
