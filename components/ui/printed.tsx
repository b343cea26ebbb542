import { cloneElement, createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { shortMarkup } from "@/lib/shared/short-markup";
import { printElement, printText, type Props } from "./print-markup";
import { PrintedElement } from "./printed-element";

/** A piece of a page. */
interface Drawn {
  /** Null where only React can draw it: it is an island, or holds one. */
  readonly markup: string | null;
  /** What stands for it among pieces that have no markup. */
  readonly node: () => ReactNode;
}

const CLIENT = Symbol.for("react.client.reference");

/**
 * A page with all that is not an island drawn as markup on the server: what travels beside the markup is then little
 * longer than its text, where elements are several times as long. Islands stay as they are, wherever they stand.
 */
export function Printed({ children }: { children: ReactNode }) {
  return draw(children, null).node();
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
  return isServerComponent(type) ? keyed(chosen === null ? drawComponent(type, props) : draw(type(props), chosen), key) : untouched(node);
}

type ServerComponent = (props: Props) => unknown;

/** What was drawn of an answer, for as long as the answer itself is kept. */
const drawings = new WeakMap<object, readonly { readonly type: ServerComponent; readonly props: Props; readonly drawn: Drawn }[]>();
/** Most drawings of one answer: it stands on few pages, in few states. */
const MOST_DRAWINGS = 8;

/** Draws a component anew only where what it is given is not what it was given before: answers are kept, and never change. */
function drawComponent(type: ServerComponent, props: Props): Drawn {
  const given = Object.values(props);
  const objects = given.filter((value) => typeof value === "object" && value !== null);
  const answer = objects.find((value) => !isFlat(value)) ?? objects[0];
  if (answer === undefined || given.some((value) => typeof value === "function" || isValidElement(value))) return draw(type(props), null);
  const known = drawings.get(answer) ?? [];
  const same = known.find((one) => one.type === type && areSame(one.props, props));
  if (same !== undefined) return same.drawn;
  const drawn = draw(type(props), null);
  drawings.set(answer, [{ type, props, drawn }, ...known].slice(0, MOST_DRAWINGS));
  return drawn;
}

const areSame = (a: Props, b: Props): boolean => {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => name in b && isSame(a[name], b[name]));
};

const isSame = (a: unknown, b: unknown): boolean => Object.is(a, b) || (isFlat(a) && isFlat(b) && areSame(a, b));

/** What a page makes anew for each reader, such as its query: names and texts. */
const isFlat = (value: unknown): value is Props =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every((one) => one === undefined || typeof one === "string" || typeof one === "boolean");

const untouched = (node: ReactNode): Drawn => ({ markup: null, node: () => node });

/** Not one that waits for something: React sends what is there before it. */
const isServerComponent = (type: unknown): type is ServerComponent =>
  typeof type === "function" && !("$$typeof" in type && type.$$typeof === CLIENT) && type.constructor.name !== "AsyncFunction";

function drawAll(nodes: readonly unknown[], chosen: unknown): Drawn {
  const pieces = nodes.map((one) => draw(one, chosen));
  const texts = pieces.flatMap(({ markup }) => markup ?? []);
  return { markup: texts.length === pieces.length ? texts.join("") : null, node: () => pieces.map((piece) => piece.node()) };
}

/** Keeps the place of a piece among its equals. */
const keyed = ({ markup, node }: Drawn, key: string | null): Drawn => ({
  markup,
  node: () => {
    const inside = node();
    return key === null && !Array.isArray(inside) ? inside : createElement(Fragment, { key: key ?? undefined }, ...[inside].flat(1) as ReactNode[]);
  },
});

function drawElement(element: ReactElement<Props>, tag: string, chosen: unknown): Drawn {
  const { children, dangerouslySetInnerHTML: html, ...attributes } = element.props;
  const content = html === undefined ? drawAll([children].flat(1), tag === "select" ? (attributes["defaultValue"] ?? null) : chosen) : { markup: (html as { __html: string }).__html, node: () => null };
  const isChosen = tag === "option" && chosen !== null && attributes["value"] === chosen;
  const inner = content.markup;
  const markup = inner === null ? null : printElement(tag, isChosen ? { ...attributes, selected: true } : attributes, inner);
  if (markup !== null && inner !== null) return printedElement(element, tag, given(attributes), { markup, inner });
  return { markup: null, node: () => (html !== undefined || children === undefined ? element : cloneElement(element, undefined, ...(content.node() as ReactNode[]))) };
}

/** An element of markup alone. Of what was drawn inside it only the markup is held on to. */
function printedElement(element: ReactElement<Props>, tag: string, attributes: Props, { markup, inner }: { readonly markup: string; readonly inner: string }): Drawn {
  // Text alone is as short as it is.
  if (!inner.includes("<")) return { markup, node: () => element };
  // React takes "null" for a name, and brothers of one name for one another.
  const name = element.key === null ? {} : { key: element.key };
  return {
    markup,
    node: () => {
      const text = shorten(inner);
      return text === null ? createElement(tag, { ...attributes, ...name, dangerouslySetInnerHTML: { __html: inner } }) : createElement(PrintedElement, { ...name, tag, attributes, text });
    },
  };
}

const shortened = new Map<string, string | null>();
const MOST_SHORTENED = 300;

/** As `shortMarkup`, once for what is asked for again and again; the oldest goes first. */
function shorten(markup: string): string | null {
  const known = shortened.get(markup);
  const text = known === undefined ? shortMarkup(markup) : known;
  shortened.delete(markup);
  shortened.set(markup, text);
  const [oldest] = shortened.size > MOST_SHORTENED ? shortened.keys() : [];
  if (oldest !== undefined) shortened.delete(oldest);
  return text;
}

const given = (attributes: Props): Props => Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined && value !== null));
