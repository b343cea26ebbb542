/** The query of an address with some parameters changed, or taken out where null; "?" where none is left. */
export function withQuery(query: Readonly<Record<string, string>>, changes: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return `?${next.toString()}`;
}
