import { findNoteName } from "./note-groups";

/** Where a link of a note leads: to a place on the site, to another site, or nowhere that a reader could follow. */
export type LinkTarget = { readonly kind: "site" | "outside"; readonly href: string } | { readonly kind: "none" };

/**
 * What becomes of an address written in a note: another note is a page, a place in the same note stays, the web and mail
 * lead outside. Other files of the repository, and every other scheme, lead nowhere.
 */
export function linkTarget(address: string): LinkTarget {
  if (/^#[\p{L}\p{N}_-]+$/u.test(address)) return { kind: "site", href: address };
  if (/^(https?:\/\/|mailto:)[^\s"<>]+$/i.test(address)) return { kind: "outside", href: address };
  const file = /^(?:\.\/|(?:\.\.\/)*(?:docs\/)?methods\/)?([a-z0-9-]+)\.md(#[\p{L}\p{N}_-]+)?$/u.exec(address);
  const name = findNoteName(file?.[1] ?? "");
  return name === null ? { kind: "none" } : { kind: "site", href: `/methods/${name}${file?.[2] ?? ""}` };
}
