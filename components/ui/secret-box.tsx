import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";

type SecretBoxProps = {
  title: ReactNode;
  /** One secret, or a list of recovery codes. */
  value: string | string[];
  level?: HeadingLevel;
  children?: ReactNode;
};

/** A secret shown once. One click selects the whole of it, without JavaScript. */
export function SecretBox({ title, value, level = 2, children }: SecretBoxProps) {
  return (
    <div className="secret">
      <Heading level={level} className="title">{title}</Heading>
      {Array.isArray(value)
        ? <ul className="value">{value.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
        : <code className="value">{value}</code>}
      <p className="small">{children ?? "Copy it now. It is not shown again."}</p>
    </div>
  );
}
