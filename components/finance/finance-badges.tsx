import { Badge } from "@/components/ui/badge";
import type { Basis } from "@/lib/organisations/domain/restate";

/** What must be said of amounts wherever they stand: that they are invented, and that they come from other bodies. */
export function FinanceBadges({ isIllustrative, basis = "published" }: { isIllustrative: boolean; basis?: Basis }) {
  return (
    <>
      {isIllustrative && <Badge kind="illustrative" />}
      {basis === "estimated" && <> <Badge kind="estimated" /></>}
      {basis === "restated" && <> <Badge kind="restated" /></>}
    </>
  );
}
