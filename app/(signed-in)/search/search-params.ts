import { searchQuery } from "@/lib/explore/schemas";

/** What was typed, without spaces around it; null when the address is wrong. */
export function parseSearch(raw: Record<string, string | string[] | undefined>): string | null {
  const query = searchQuery.safeParse(raw);
  return query.success ? (query.data.q ?? "").trim() : null;
}
