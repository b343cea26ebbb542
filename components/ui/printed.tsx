import { cloneElement, createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { shortMarkup } from "@/lib/shared/short-markup";
import { printElement, printText, type Props } from "./print-markup";
import { PrintedElement, PrintedWords } from "./printed-element";

/** How a piece of markup travels; null where it must stay an element. */
type Shorten = (markup: string) => string | null;

/** A piece of a page. */
interface Drawn {
  /** Null where only React can draw it: it is an island, or holds one. */
  readonly markup: string | null;
  /** What stands for it among pieces that have no markup. */
  readonly node: (shorten: Shorten) => ReactNode;
}

const CLIENT = Symbol.for("react.client.reference");

/**
 * A page with all that is not an island drawn as markup on the server: what travels beside the markup is then little
 * longer than its text, where elements are several times as long. Islands stay as they are, wherever they stand.
 */
export function Printed({ children }: { children: ReactNode }) {
  const page = draw(children, null);
  const markups: string[] = [];
  void page.node((markup) => { markups.push(markup); return null; });
  const { words, texts } = shortMarkup(markups);
  const short = new Map(markups.map((markup, at) => [markup, texts[at] ?? null]));
  const node = page.node((markup) => short.get(markup) ?? null);
  return markups.length === 0 ? node : <PrintedWords words={words}>{node}</PrintedWords>;
}

/** @param chosen value of the list of choices that the piece stands in */
function draw(node: unknown, chosen: unknown): Drawn {
  if (node === null || node === undefined || typeof node === "boolean") return { markup: "", node: () => null };
  if (typeof node === "string" || typeof node === "number") return { markup: printText(String(node)), node: () => node };
  if (Array.isArray(node)) return drawAll(node, chosen);
  if (!isValidElement<Props>(node)) return untouched(node as ReactNode);
  const { type, props, key } = node;
  if (type === Fragment) return keyed(drawAll([props["children"]].flat(1), chosen), key);
  if (typeof type === "string") return drawElement(node, type, chosen);
  return isServerComponent(type) ? keyed(draw(type(props), chosen), key) : untouched(node);
}

const untouched = (node: ReactNode): Drawn => ({ markup: null, node: () => node });

/** Not one that waits for something: React sends what is there before it. */
const isServerComponent = (type: unknown): type is (props: Props) => unknown =>
  typeof type === "function" && !("$$typeof" in type && type.$$typeof === CLIENT) && type.constructor.name !== "AsyncFunction";

function drawAll(nodes: readonly unknown[], chosen: unknown): Drawn {
  const pieces = nodes.map((one) => draw(one, chosen));
  const texts = pieces.flatMap(({ markup }) => markup ?? []);
  return { markup: texts.length === pieces.length ? texts.join("") : null, node: (shorten) => pieces.map((piece) => piece.node(shorten)) };
}

/** Keeps the place of a piece among its equals. */
const keyed = ({ markup, node }: Drawn, key: string | null): Drawn => ({
  markup,
  node: (shorten) => {
    const inside = node(shorten);
    return key === null && !Array.isArray(inside) ? inside : createElement(Fragment, { key: key ?? undefined }, ...[inside].flat(1) as ReactNode[]);
  },
});

function drawElement(element: ReactElement<Props>, tag: string, chosen: unknown): Drawn {
  const { children, dangerouslySetInnerHTML: html, ...attributes } = element.props;
  const content = html === undefined ? drawAll([children].flat(1), tag === "select" ? (attributes["defaultValue"] ?? null) : chosen) : { markup: (html as { __html: string }).__html, node: () => null };
  const isChosen = tag === "option" && chosen !== null && attributes["value"] === chosen;
  const inner = content.markup;
  const markup = inner === null ? null : printElement(tag, isChosen ? { ...attributes, selected: true } : attributes, inner);
  return {
    markup,
    node: (shorten) => {
      if (markup === null || inner === null) return html !== undefined || children === undefined ? element : cloneElement(element, undefined, ...(content.node(shorten) as ReactNode[]));
      // Text alone is as short as it is.
      const text = inner.includes("<") ? shorten(inner) : null;
      return text === null ? element : <PrintedElement key={element.key} tag={tag} attributes={given(attributes)} text={text} />;
    },
  };
}

const given = (attributes: Props): Props => Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined && value !== null));
