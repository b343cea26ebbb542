import type { ReactNode } from "react";

/** Buttons and the links that stand beside them. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="buttons">{children}</div>;
}
