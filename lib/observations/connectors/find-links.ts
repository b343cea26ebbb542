/** A link of a page: where it leads, with what its text says. */
export interface PageLink {
  readonly url: URL;
  readonly text: string;
}

/** Links and characters of text that are read; what a page holds beyond is passed over. */
const MOST_LINKS = 5000;
const MOST_TEXT = 300;
/** Elements whose content is no markup, or is not shown. */
const RAW = new Set(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "template"]);
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", ndash: "–", mdash: "—", "#38": "&", "#038": "&" };

/**
 * The links of a page of HTML: `href` of its anchors and nothing else, read against the page's own address (a `base`
 * is not obeyed), only those that lead by https to a name on the list without user, password or port. Comments, scripts
 * and hidden markup hold no links. One pass, whatever the page holds.
 */
export function findLinks(html: string, page: URL, hosts: readonly string[]): readonly PageLink[] {
  const links: PageLink[] = [];
  let open: { readonly url: URL; text: string } | null = null;
  const close = (): void => {
    if (open) links.push({ url: open.url, text: open.text.replace(/\s+/g, " ").trim() });
    open = null;
  };
  let at = 0;
  while (at < html.length && links.length < MOST_LINKS) {
    const mark = html.indexOf("<", at);
    const end = mark < 0 ? html.length : mark;
    if (open && open.text.length < MOST_TEXT) open.text += decode(html.slice(at, Math.min(end, at + MOST_TEXT)));
    if (mark < 0) break;
    const tag = readTag(html, mark);
    at = tag.end;
    if (tag.name === "a" || tag.name === "/a") close();
    if (tag.name === "a") {
      const url = allowedTarget(tag.href, page, hosts);
      open = url && { url, text: "" };
    } else if (RAW.has(tag.name)) at = endOfRaw(html, at, tag.name);
  }
  close();
  return links.slice(0, MOST_LINKS);
}

interface Tag {
  /** In small letters, with a slash for a closing one; empty for anything that is no tag. */
  readonly name: string;
  readonly href: string | null;
  /** Where reading goes on. */
  readonly end: number;
}

function readTag(html: string, start: number): Tag {
  if (html.startsWith("<!--", start)) return { name: "", href: null, end: after(html, "-->", start + 4) };
  if (html[start + 1] === "!" || html[start + 1] === "?") return { name: "", href: null, end: after(html, ">", start + 1) };
  const name = matchAt(/\/?[a-z][^\s/>]*/iy, html, start + 1).toLowerCase();
  if (name === "") return { name, href: null, end: start + 1 };
  let at = start + 1 + name.length;
  let href: string | null = null;
  while (at < html.length && html[at] !== ">") {
    at += matchAt(/[\s/]+/y, html, at).length;
    const attribute = matchAt(/[^\s/>=]+/y, html, at);
    at += attribute.length;
    const equals = matchAt(/\s*=\s*/y, html, at);
    if (equals === "") {
      // A sign that begins nothing, such as a lone "=", must not hold up the reading.
      if (attribute === "" && html[at] !== ">") at += 1;
      continue;
    }
    at += equals.length;
    const quote = html[at] === '"' || html[at] === "'" ? html[at] : null;
    const found = quote === null ? -1 : html.indexOf(quote ?? "", at + 1);
    if (quote !== null && found < 0) return { name: "", href: null, end: html.length };
    const value = quote === null ? matchAt(/[^\s>]+/y, html, at) : html.slice(at + 1, found);
    at = quote === null ? at + value.length : found + 1;
    // Of an attribute given twice the first counts, as in browsers.
    if (attribute.toLowerCase() === "href") href ??= value;
  }
  return { name, href, end: at + 1 };
}

/** What a sticky expression finds at a place, or nothing. */
function matchAt(expression: RegExp, text: string, at: number): string {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? "";
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** Past the closing tag of an element whose content is passed over; the end of the page where there is none. */
function endOfRaw(html: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  closing.lastIndex = from;
  const found = closing.exec(html);
  return found ? after(html, ">", found.index) : html.length;
}

/** Text with its entities replaced once; an unknown one stays as written. */
const decode = (text: string): string =>
  text.replace(/&(#?[a-z0-9]{1,8});/gi, (whole, name: string) => {
    const known = ENTITIES[name.toLowerCase()];
    if (known !== undefined) return known;
    const code = /^#x[0-9a-f]+$/i.test(name) ? Number.parseInt(name.slice(2), 16) : /^#\d+$/.test(name) ? Number(name.slice(1)) : Number.NaN;
    return code > 31 && code < 0xd800 ? String.fromCodePoint(code) : whole;
  });

function allowedTarget(href: string | null, page: URL, hosts: readonly string[]): URL | null {
  if (href === null || href.length > 2000) return null;
  const address = decode(href).trim();
  if (address === "" || address.startsWith("#") || !URL.canParse(address, page)) return null;
  const url = new URL(address, page);
  const plain = url.protocol === "https:" && url.username === "" && url.password === "" && url.port === "" && hosts.includes(url.hostname);
  url.hash = "";
  return plain ? url : null;
}
