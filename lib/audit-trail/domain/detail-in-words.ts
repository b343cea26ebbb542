/** One thing that an entry says beside who, what and when. */
export interface DetailLine {
  readonly name: string;
  readonly value: string;
}

/** "linkExpiresAt" gives "Link expires at". */
function inWords(key: string): string {
  const words = key.replace(/[_-]+/g, " ").replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase().trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(plain).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/**
 * What an entry of the audit trail holds, as lines to read: nested objects become "Before: name".
 * Anything that is not an object becomes one line.
 */
export function detailInWords(detail: unknown): readonly DetailLine[] {
  if (typeof detail !== "object" || detail === null || Array.isArray(detail)) return detail === null || detail === undefined ? [] : [{ name: "Detail", value: plain(detail) }];
  return Object.entries(detail).flatMap(([key, value]): DetailLine[] => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [{ name: inWords(key), value: plain(value) }];
    return detailInWords(value).map((line) => ({ name: `${inWords(key)}: ${line.name.toLowerCase()}`, value: line.value }));
  });
}
