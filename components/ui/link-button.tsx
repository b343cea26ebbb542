import type { ReactNode } from "react";
import { buttonClass, type ButtonKind } from "./button";

type LinkButtonProps = { href: string; kind?: ButtonKind; small?: boolean; children: ReactNode };

/** A link drawn as a button, for starting something on another page. Anything that changes data is a `Button` in a form. */
export function LinkButton({ href, kind = "primary", small = false, children }: LinkButtonProps) {
  return <a href={href} className={buttonClass(kind, small)} draggable={false}>{children}</a>;
}
