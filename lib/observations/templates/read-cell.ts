import { quoteValue } from "../domain/import-issue";
import type { TableRecord } from "../reading/records";
import { ruleWords, type CellRule } from "./cell-rule";
import { NOT_USED, type TemplateColumn } from "./return-template";

/** A number, or a choice as the template writes it. */
export type CellValue = number | string;

/** An empty cell is a figure that is not reported. */
const BLANK = { "": "not_available" } as const;

/**
 * Reads a value cell by its rule; anything else is refused with its place.
 * @param rule null where the line does not use the column
 * @returns null for a blank or refused cell
 */
export function readCell(record: TableRecord<string>, { key }: TemplateColumn, rule: CellRule | null): CellValue | null {
  const text = record.text(key);
  if (rule === null) {
    if (text !== "" && text.toLowerCase() !== NOT_USED) record.refuse("unused_cell", `The line does not use this column, which holds ${quoteValue(text)}.`, key);
    return null;
  }
  if (rule.kind === "choice") {
    const choice = rule.choices.find((one) => one.toLowerCase() === text.toLowerCase()) ?? null;
    if (choice === null && text !== "") record.refuse("value_not_allowed", `The cell holds ${quoteValue(text)}. ${ruleWords(rule)}`, key);
    return choice;
  }
  const read = record.number(key, BLANK);
  if (read?.kind !== "value") return null;
  const { value } = read;
  if (rule.kind === "count" && !Number.isInteger(value)) record.refuse("not_a_number", `The cell holds ${value}. ${ruleWords(rule)}`, key);
  else if (value < rule.least) record.refuse(rule.least === 0 ? "negative_number" : "out_of_range", `The cell holds ${value}. ${ruleWords(rule)}`, key);
  else if (value > rule.most) record.refuse("out_of_range", `The cell holds ${value}. ${ruleWords(rule)}`, key);
  else return value;
  return null;
}
