import { boardFinanceParams, boardFinanceQuery } from "@/lib/finance/schemas";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";

export interface BoardFinanceAddress {
  readonly code: string;
  readonly set: BoundarySet | null;
  readonly asOf: string;
  readonly given: Readonly<Record<string, string>>;
}

/** The address of a board's finances, parsed; null when a parameter is wrong or asks for a day to come. */
export function parseBoardFinance(params: { code: string }, raw: Record<string, string | string[] | undefined>, today: string): BoardFinanceAddress | null {
  const path = boardFinanceParams.safeParse(params);
  const query = boardFinanceQuery.safeParse(raw);
  if (!path.success || !query.success || (query.data.asOf ?? "") > today) return null;
  const given = Object.fromEntries(Object.entries(query.data).filter((entry): entry is [string, "2026" | "2023"] => typeof entry[1] === "string"));
  return { code: path.data.code, set: query.data.set ?? null, asOf: query.data.asOf ?? today, given };
}
