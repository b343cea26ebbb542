import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Svg } from "./svg";

type KeyProps = {
  title?: ReactNode;
  items: { icon: string; label: ReactNode }[];
  /** Without the rule above, for a key inside a figure. */
  bare?: boolean;
};

/** The meaning of shapes and lines, in one row. */
export function Key({ title, items, bare = false }: KeyProps) {
  return (
    <div className={classNames("key", bare && "bare")}>
      {title !== undefined && <b>{title}</b>}
      <ul>
        {items.map((item, index) => <li key={index}><Svg markup={item.icon} /><span>{item.label}</span></li>)}
      </ul>
    </div>
  );
}
