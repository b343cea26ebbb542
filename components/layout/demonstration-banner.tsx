import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";

/** Says on every page that invented figures stand among the published ones. */
export function DemonstrationBanner({ children }: { children?: ReactNode }) {
  return (
    <section className="demo" aria-label="Demonstration">
      <div className="wrap">
        <Badge kind="demonstration" />
        <p>{children ?? <>Published figures are real. Whatever is badged <Badge kind="illustrative" /> is invented and must not be quoted.</>}</p>
      </div>
    </section>
  );
}
