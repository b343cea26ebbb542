import type { TemplateColumn, TemplateLine } from "./return-template";

/** Largest number a cell may hold: amounts are in millions of pounds, and no council or board has more people. */
const MOST_AMOUNT = 30_000;
const MOST_COUNT = 100_000_000;

/** What one cell may hold. */
export type CellRule =
  | { readonly kind: "choice"; readonly isRequired: boolean; readonly choices: readonly string[] }
  | { readonly kind: "amount" | "count"; readonly isRequired: boolean; readonly least: number; readonly most: number };

/** The rule of a line's cell in a column; null where the line does not use the column. */
export function cellRule(line: TemplateLine, { key, kind, choices = [] }: TemplateColumn): CellRule | null {
  if (!line.uses.includes(key)) return null;
  const isRequired = line.required?.includes(key) ?? false;
  if (kind === "choice") return { kind, isRequired, choices };
  if (kind === "count" || line.counts) return { kind: "count", isRequired, least: 0, most: MOST_COUNT };
  return { kind, isRequired, least: line.mayBeNegative?.includes(key) ? -MOST_AMOUNT : 0, most: MOST_AMOUNT };
}

const figure = (number: number): string => number.toLocaleString("en-GB");

/** A rule in words. */
export function ruleWords(rule: CellRule): string {
  const blank = rule.isRequired ? "Must be filled in." : "Blank where it is not reported; a blank is never taken as 0.";
  if (rule.kind === "choice") return `${rule.choices.join(" or ")}. ${blank}`;
  if (rule.kind === "count") return `A whole number, 0 or more. ${blank}`;
  const range = rule.least < 0 ? `from -${figure(rule.most)} to ${figure(rule.most)}` : `0 or more, at most ${figure(rule.most)}`;
  return `A number, ${range}. ${blank}`;
}
