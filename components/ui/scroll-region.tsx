import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** The least width in rem that a wide table or drawing keeps; it scrolls where its place is narrower. */
export type MinWidth = 30 | 40 | 52 | 64 | 76;

type ScrollRegionProps = {
  /** Names the region with what scrolls; unique on the page. */
  label: string;
  minWidth: MinWidth;
  /** What scrolls, for the hint: "table", "chart", "matrix". */
  noun?: string;
  /** Keeps the region lower than the window, so that a sticky head has something to stick to. */
  tall?: boolean;
  children: ReactNode;
};

/** A labelled place that scrolls sideways and can be reached by keyboard. The content carries the class `wide`. */
export function ScrollRegion({ label, minWidth, noun = "table", tall = false, children }: ScrollRegionProps) {
  return (
    <div className={`scroller w${minWidth}`}>
      <p className="hint">The {noun} scrolls sideways.</p>
      <div className={classNames("scroll", tall && "tall")} role="region" aria-label={`${label}, ${noun}`} tabIndex={0}>{children}</div>
    </div>
  );
}
