import type { ReactNode } from "react";
import { Svg } from "./svg";

type StatusTagProps = {
  /** The status in words, for example "Off trajectory, improving". */
  word: string;
  /** Its shape, a trusted SVG string of about 16 units. */
  icon: string;
  /** Shape only, with the word for screen readers: for dense cells that have a key. */
  iconOnly?: boolean;
  children?: ReactNode;
};

/** A status, or a step of the realism ladder: shape, then word. */
export function StatusTag({ word, icon, iconOnly = false, children }: StatusTagProps) {
  if (iconOnly) return <Svg markup={icon} label={word} />;
  return <span className="st"><Svg markup={icon} /><span>{word}{children}</span></span>;
}
