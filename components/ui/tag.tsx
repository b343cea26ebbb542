import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type TagTone = "grey" | "blue" | "amber" | "orange" | "solid";

/** The stage of a piece of work (draft, submitted, accepted). Not for the status of an objective: see `StatusTag`. */
export function Tag({ tone = "grey", children }: { tone?: TagTone; children: ReactNode }) {
  return <strong className={classNames("tag", tone !== "grey" && tone)}>{children}</strong>;
}
