import type { ReactNode } from "react";
import { classNames } from "./class-names";

const KINDS = {
  illustrative: { word: "Illustrative", look: "il" },
  demonstration: { word: "Demonstration", look: "il" },
  restated: { word: "restated", look: null },
  estimated: { word: "estimated", look: null },
  "not-comparable": { word: "not comparable", look: "warn" },
  provisional: { word: "provisional", look: "dashed" },
  stale: { word: "stale", look: "dashed" },
  "coverage-changed": { word: "coverage changed", look: "warn" },
  overdue: { word: "overdue", look: "warn" },
  plain: { word: "", look: null },
} as const;

export type BadgeKind = keyof typeof KINDS;

/** A word in a thin box that qualifies the name before it. `children` replace the word, as in "coverage changed July 2025". */
export function Badge({ kind, children }: { kind: BadgeKind; children?: ReactNode }) {
  return <span className={classNames("badge", KINDS[kind].look)}>{children ?? KINDS[kind].word}</span>;
}
