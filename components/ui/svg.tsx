import { classNames } from "./class-names";

type SvgProps = {
  /** Markup made by `lib/charts`. Never text that a user or a file supplied. */
  markup: string;
  /** What the drawing says. Without it the drawing is hidden from screen readers, so words must stand beside it. */
  label?: string;
  className?: string;
};

/** A small inline drawing (icon, sparkline) from a trusted string of SVG. */
export function Svg({ markup, label, className }: SvgProps) {
  const html = { __html: markup };
  return label === undefined
    ? <span className={classNames("ic", className)} aria-hidden="true" dangerouslySetInnerHTML={html} />
    : <span className={classNames("ic", className)} role="img" aria-label={label} dangerouslySetInnerHTML={html} />;
}
