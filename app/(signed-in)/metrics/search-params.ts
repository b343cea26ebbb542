import type { CatalogueFilter } from "@/lib/explore/domain/metric-catalogue";
import { catalogueQuery } from "@/lib/explore/schemas";

export interface CatalogueAddress {
  readonly filter: CatalogueFilter;
  /** The board that links open; null where none was chosen. */
  readonly area: string | null;
  readonly given: Record<string, string>;
}

/** The catalogue's address, parsed; null when a parameter is wrong. */
export function parseCatalogue(raw: Record<string, string | string[] | undefined>): CatalogueAddress | null {
  const query = catalogueQuery.safeParse(raw);
  if (!query.success) return null;
  const { q = "", oversight = null, source = "", kind = null, held = "", area = null } = query.data;
  return {
    filter: { words: q, area: oversight, source: source === "" ? null : source, kind: kind ?? null, onlyHeld: held === "1" },
    area,
    given: Object.fromEntries(Object.entries({ q, oversight, source, kind, held, area }).filter((entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "")),
  };
}
