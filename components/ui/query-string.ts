/** Search parameters as Next.js gives them. */
export type Query = Record<string, string | string[] | undefined>;

/**
 * A query string with some parameters replaced, so that a link carries the whole state of the page.
 * A change to undefined or to "" removes the parameter. Order: as before, new ones last.
 * @returns "?a=1&b=2", or "?" when nothing is left (a bare "?" clears the query of the current page).
 */
export function queryString(query: Query, changes: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, ...changes })) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== "") params.append(name, one);
    }
  }
  return `?${params.toString()}`;
}
