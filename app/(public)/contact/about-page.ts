/** The page of ours that somebody writes about, path and query; null for anything else, such as an address outside. */
export function aboutPage(raw: string | string[] | undefined): string | null {
  return typeof raw === "string" && raw.length <= 500 && /^\/(?![/\\])[\w\-./?&=%,:+~*!'()#]*$/.test(raw) ? raw : null;
}
