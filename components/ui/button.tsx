import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export type ButtonKind = "primary" | "secondary" | "warning";

type ButtonProps = Omit<ComponentProps<"button">, "style"> & { kind?: ButtonKind; small?: boolean };

/** A button that submits its form unless told otherwise. One primary button a page. */
export function Button({ kind = "primary", small = false, type = "submit", className, ...rest }: ButtonProps) {
  return <button type={type} className={classNames(buttonClass(kind, small), className)} {...rest} />;
}

export function buttonClass(kind: ButtonKind, small: boolean): string {
  const kinds = { primary: "", secondary: " nhsuk-button--secondary", warning: " nhsuk-button--warning" };
  return `nhsuk-button${kinds[kind]}${small ? " nhsuk-button--small" : ""}`;
}
