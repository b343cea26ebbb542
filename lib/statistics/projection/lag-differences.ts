/** Each value less the one `lag` places before it. */
export function lagDifferences(values: readonly number[], lag: number): number[] {
  return values.slice(lag).map((value, place) => value - (values[place] ?? value));
}
