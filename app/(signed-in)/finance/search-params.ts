import type { NationalFinanceRequest } from "@/lib/finance/load-national-finance";
import { nationalFinanceQuery } from "@/lib/finance/schemas";

/** The address of the national page of finances, parsed; null when a parameter is wrong or asks for a day to come. */
export function parseNationalFinance(raw: Record<string, string | string[] | undefined>, today: string): (NationalFinanceRequest & { readonly given: Readonly<Record<string, string>> }) | null {
  const parsed = nationalFinanceQuery.safeParse(raw);
  if (!parsed.success || (parsed.data.asOf ?? "") > today) return null;
  const { set = "2026", region = "", asOf = today } = parsed.data;
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(parsed.data)) if (typeof value === "string") given[name] = value;
  return { set, region: region === "" ? null : region, asOf, given };
}
