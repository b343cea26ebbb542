/** Patients waiting at the end of the month, by how long. All are counts of pathways. */
export interface RttFigures {
  readonly total: number;
  readonly within18Weeks: number;
  readonly over52Weeks: number;
  readonly over65Weeks: number;
  readonly over78Weeks: number;
}

/** Running sums of the five counts, in the order of `MEASURES`. */
export type Sums = Float64Array;

/** The counts kept, each with the first band it takes in and the one after its last. */
export const MEASURES: readonly { readonly key: keyof RttFigures; readonly words: string; readonly from: number; readonly to: number }[] = [
  { key: "total", words: "patients waiting", from: 0, to: 105 },
  { key: "within18Weeks", words: "patients waiting up to 18 weeks", from: 0, to: 18 },
  { key: "over52Weeks", words: "patients waiting over 52 weeks", from: 52, to: 105 },
  { key: "over65Weeks", words: "patients waiting over 65 weeks", from: 65, to: 105 },
  { key: "over78Weeks", words: "patients waiting over 78 weeks", from: 78, to: 105 },
];

export const emptySums = (): Sums => new Float64Array(MEASURES.length);

/** Places in `MEASURES` of the counts that each band belongs to. */
const MEASURES_OF_BAND: readonly (readonly number[])[] = Array.from({ length: Math.max(...MEASURES.map(({ to }) => to)) }, (_, weeks) =>
  MEASURES.flatMap(({ from, to }, index) => (weeks >= from && weeks < to ? [index] : [])),
);

/** Adds one band of a row to every count it belongs to. */
export function addBand(sums: Sums, weeks: number, patients: number): void {
  for (const index of MEASURES_OF_BAND[weeks]!) sums[index]! += patients;
}

export function addSums(target: Sums | number[], more: Sums): void {
  for (let index = 0; index < target.length; index += 1) target[index]! += more[index]!;
}

export const toFigures = (sums: Sums): RttFigures => ({
  total: sums[0]!,
  within18Weeks: sums[1]!,
  over52Weeks: sums[2]!,
  over65Weeks: sums[3]!,
  over78Weeks: sums[4]!,
});
