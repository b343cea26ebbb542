import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Heading, type HeadingLevel } from "./heading";

type CalloutProps = {
  title: ReactNode;
  /** `caution` before figures are used; `note` explains; `quiet` stands aside. */
  kind?: "caution" | "note" | "quiet";
  level?: HeadingLevel;
  children: ReactNode;
};

/** Something to know before reading on. */
export function Callout({ title, kind = "caution", level = 3, children }: CalloutProps) {
  return (
    <div className={classNames("call", kind !== "caution" && kind)}>
      <Heading level={level} className="title">{title}</Heading>
      {children}
    </div>
  );
}
