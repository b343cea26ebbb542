import { naoQuery } from "@/lib/explore/schemas";

/** The board and the day asked for, null where none is; null when a parameter is wrong or asks for a day to come. */
export function parseNao(raw: Record<string, string | string[] | undefined>, today: string): { readonly area: string | null; readonly asOf: string | null } | null {
  const query = naoQuery.safeParse(raw);
  if (!query.success || (query.data.asOf ?? "") > today) return null;
  return { area: query.data.area ?? null, asOf: query.data.asOf ?? null };
}
