/** What an element holds, in the words of React. */
export type Props = Readonly<Record<string, unknown>>;

/** Names that markup writes otherwise; of others with capitals nothing is assumed. */
const NAMES: Readonly<Record<string, string>> = {
  autoComplete: "autocomplete", className: "class", colSpan: "colspan", dateTime: "datetime", defaultChecked: "checked", defaultValue: "value", dominantBaseline: "dominant-baseline",
  fontFamily: "font-family", fontSize: "font-size", fontWeight: "font-weight", htmlFor: "for", inputMode: "inputmode", maxLength: "maxlength", minLength: "minlength", noValidate: "novalidate",
  pointerEvents: "pointer-events", readOnly: "readonly", rowSpan: "rowspan", spellCheck: "spellcheck", strokeDasharray: "stroke-dasharray", strokeLinejoin: "stroke-linejoin",
  strokeWidth: "stroke-width", tabIndex: "tabindex", textAnchor: "text-anchor", viewBox: "viewBox",
};
/** Attributes that say "false" in words instead of by their absence. */
const IN_WORDS = /^(aria-|data-|(contenteditable|draggable|focusable|spellcheck)$)/;
const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);

const TEXT: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const printText = (text: string): string => text.replace(/[&<>]/g, (sign) => TEXT[sign] ?? sign);
const printValue = (text: string): string => text.replace(/[&<>"]/g, (sign) => TEXT[sign] ?? sign);

/** The markup of an element around its content; null where only React can set it up. */
export function printElement(tag: string, attributes: Props, inner: string): string | null {
  const printed = Object.entries(attributes).map(([prop, value]) => printAttribute(tag, prop, value));
  if (tag === "textarea" || printed.includes(null)) return null;
  const opened = `<${tag}${printed.join("")}>`;
  return VOID.has(tag) ? opened : `${opened}${inner}</${tag}>`;
}

function printAttribute(tag: string, prop: string, value: unknown): string | null {
  const name = NAMES[prop] ?? prop;
  if (value === null || value === undefined) return "";
  if (name !== "viewBox" && /[A-Z]/.test(name) || name === "style" || name === "ref" || typeof value === "function" || typeof value === "object") return null;
  if (tag === "select" && prop === "defaultValue") return "";
  if (typeof value === "boolean" && !IN_WORDS.test(name)) return value ? ` ${name}=""` : "";
  return ` ${name}="${printValue(String(value))}"`;
}
