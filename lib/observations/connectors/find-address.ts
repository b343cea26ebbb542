import { fittingLinks, type FittingLink } from "./choose-link";
import type { Connector } from "./connector";
import { findLinks } from "./find-links";

export type FoundAddress =
  | { readonly kind: "found"; readonly address: string; readonly fileName: string }
  /** No link fits the rule. */
  | { readonly kind: "no-address"; readonly reason: string }
  | { readonly kind: "failed"; readonly reason: string };

export type ReadPage = (address: string) => Promise<{ readonly kind: "page"; readonly html: string } | { readonly kind: "failed"; readonly reason: string }>;

/** Pages of one step that are looked at, newest first: early in a financial year the newest holds no file yet. */
const PAGES_TRIED = 2;

/** The address of a publication's latest file, by the links of its page and of the pages below that lead to the files. */
export async function findAddress(connector: Connector, readPage: ReadPage): Promise<FoundAddress> {
  const { find, page } = connector;
  if (find.kind === "none") return { kind: "no-address", reason: find.reason };
  return search(connector, { file: find.file, pages: find.pages }, new URL(page), readPage);
}

async function search(connector: Connector, rules: { readonly file: RegExp; readonly pages: readonly RegExp[] }, page: URL, readPage: ReadPage): Promise<FoundAddress> {
  const read = await readPage(page.href);
  if (read.kind === "failed") return { kind: "failed", reason: `${page.href} could not be read. ${read.reason}` };
  const links = findLinks(read.html, page, connector.hosts);
  const [step, ...further] = rules.pages;
  if (step === undefined) {
    const [latest] = fittingLinks(links, rules.file);
    return latest ? { kind: "found", address: latest.url.href, fileName: latest.name } : { kind: "no-address", reason: `No link of ${page.href} leads to a file whose name fits the rule` };
  }
  let last: FoundAddress = { kind: "no-address", reason: `No link of ${page.href} leads to a page whose name fits the rule` };
  for (const next of distinct(fittingLinks(links.filter(({ url }) => isBelow(url, connector)), step)).slice(0, PAGES_TRIED)) {
    last = await search(connector, { ...rules, pages: further }, next.url, readPage);
    if (last.kind !== "no-address") return last;
  }
  return last;
}

/** Pages are followed below the publication's own only. */
const isBelow = (url: URL, { page }: Connector): boolean => url.origin === new URL(page).origin && url.pathname.startsWith(new URL(page).pathname) && url.pathname !== new URL(page).pathname;

const distinct = (links: readonly FittingLink[]): readonly FittingLink[] => [...new Map(links.map((link) => [link.url.href, link])).values()];
