const METRIC = "/metrics/[A-Z]\\d{2}";
const CODE = "(?:[A-Z0-9]{3,5}|E\\d{8})";

/** Pages whose state may be kept under a name: those that show figures, and no form, file or record of a person. */
const PAGES = new RegExp(
  `^(?:/overview|/organisations|/organisations/cluster|/organisations/${CODE}|/metrics|${METRIC}(?:/(?:compare|scatter|map|parts|inequality|revisions))?|/regions/${CODE}|/trusts/${CODE}|/councils/${CODE}|/search|/views/nao|/whats-new)$`,
);

/** Longest address that is kept, in characters. */
export const LONGEST_ADDRESS = 500;

/** What a page says of itself for a moment, and no state of it. */
const PASSING = new Set(["done", "problem", "_rsc"]);

/**
 * The address of one of our pages as it is kept: path and query, without fragment and passing notices.
 * @param text as a form sent it
 * @returns null for anything else, such as an address outside, a script, a file, or a page that is not for keeping
 */
export function savedAddress(text: string): string | null {
  if (!/^\/[a-z]/.test(text) || /[\s\\\u0000-\u001f\u007f]/.test(text)) return null;
  const [beforeFragment = ""] = text.split("#");
  const [path = "", ...rest] = beforeFragment.split("?");
  if (!PAGES.test(path)) return null;
  const query = new URLSearchParams(rest.join("?"));
  for (const name of [...query.keys()]) {
    if (PASSING.has(name)) query.delete(name);
    else if (!/^[A-Za-z]{1,20}$/.test(name)) return null;
  }
  const kept = query.size === 0 ? path : `${path}?${query.toString()}`;
  return kept.length > LONGEST_ADDRESS ? null : kept;
}
