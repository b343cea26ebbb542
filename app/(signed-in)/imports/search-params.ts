import { importListQuery } from "@/lib/imports/schemas";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** Which imports are listed, and the page of the list; what is wrong counts as absent. */
export const parseImports = (raw: Record<string, string | string[] | undefined>): { onlyOpen: boolean; page: number } => {
  const { show, page } = importListQuery.parse(raw);
  return { onlyOpen: show === "open", page };
};
