import { Key } from "@/components/ui/key";
import { assuranceIcon, statusIcon, variationIcon } from "@/lib/charts/icons";
import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { STATUS_ORDER, STATUS_WORD } from "@/lib/objectives/domain/status-words";
import type { AssuranceIcon, VariationIcon } from "@/lib/statistics/spc/types";

const VARIATIONS: readonly VariationIcon[] = ["improvement_high", "improvement_low", "concern_high", "concern_low", "common_cause", "suppressed"];
const ASSURANCES: readonly AssuranceIcon[] = ["pass", "hit_or_miss", "fail"];

/** What every shape on the page means, in words. */
export function IconKey({ statuses = true }: { statuses?: boolean }) {
  return (
    <details className="key-details">
      <summary>Key to statuses and icons</summary>
      {statuses && <Key title="Status against the national step" items={STATUS_ORDER.map((status) => ({ icon: statusIcon(status, 16), label: STATUS_WORD[status] }))} />}
      <Key title="Variation: has it changed by more than chance" items={VARIATIONS.map((kind) => ({ icon: variationIcon(kind, 20), label: VARIATION_TEXT[kind] }))} />
      <Key title="Assurance: will it meet the step by itself" items={ASSURANCES.map((kind) => ({ icon: assuranceIcon(kind, 20), label: ASSURANCE_TEXT[kind] }))} />
      <p className="src">A dashed square around a status means stale: newer figures are published but not loaded. On trajectory also holds for a value that is short of the step by no more than ordinary movement from month to month.</p>
    </details>
  );
}
