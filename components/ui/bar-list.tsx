import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type BarItem = {
  name: ReactNode;
  /** The value in words, with its sign and unit. */
  value: string;
  /** Both ends of the bar in percent of the width, 0 to 100; where the scale crosses zero, one of them is `zero`. */
  from: number;
  to: number;
  /** Better is blue, worse is burnt orange; the sign says it in words. */
  good: boolean;
  /** A rule above: the other end of a ranking begins. */
  cut?: boolean;
};

/** Names, bars from zero and values. `zero` is the place of zero in percent of the width. */
export function BarList({ items, zero = 0 }: { items: readonly BarItem[]; zero?: number }) {
  return (
    <ol className="bars">
      {items.map((item, index) => (
        <li key={index} className={classNames(item.cut && "cut")}>
          <span className="bn">{item.name}</span>
          <span className="bt">
            <svg aria-hidden="true" focusable="false">
              <rect className={item.good ? "gd" : "bd"} x={`${Math.min(item.from, item.to)}%`} width={`${Math.abs(item.to - item.from)}%`} height="100%" />
              <line x1={`${zero}%`} x2={`${zero}%`} y1="-3" y2="19" />
            </svg>
          </span>
          <span className="bv">{item.value}</span>
        </li>
      ))}
    </ol>
  );
}
