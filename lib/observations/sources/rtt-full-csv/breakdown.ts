import { MEASURES, toFigures, type RttFigures, type Sums } from "./measures";

/** The three ways in which the rows of the extract are told apart. */
export const BREAKDOWN_KEYS = ["icb", "provider", "treatment"] as const;
export type BreakdownKey = (typeof BREAKDOWN_KEYS)[number];

/** A code of the file with the first name it has there; an ICB of the empty code stands for no commissioner parent. */
export interface CodeAndName {
  readonly code: string;
  readonly name: string;
}

/** Stands for "all of them" where a key was summed over. */
export const ALL = -1;

const COUNTS = MEASURES.length;
const FIRST_SIZE = 1024;
/** Above the most rows a file may have, so that no two pairs of places share a number. */
const PLACES = 2 ** 24;

/** Codes numbered in the order they come. */
class CodeList {
  readonly items: CodeAndName[] = [];
  private readonly places = new Map<string, number>();

  /** Place of a code from 0; `name` is asked for only where the code is new. */
  placeOf(code: string, name: () => string): number {
    let place = this.places.get(code);
    if (place === undefined) {
      place = this.items.length;
      this.places.set(code, place);
      this.items.push({ code, name: name() || code });
    }
    return place;
  }
}

/**
 * Counts of pathways by ICB, provider and treatment function: one flat record a combination, five numbers each, so that
 * a file costs some 60 bytes a combination and not five objects.
 */
export class RttBreakdown {
  private readonly codes: Readonly<Record<BreakdownKey, CodeList>>;
  private readonly pairs = new Map<number, number>();
  private readonly records = new Map<number, number>();
  private places = new Int32Array(FIRST_SIZE * BREAKDOWN_KEYS.length);
  private firstRows = new Int32Array(FIRST_SIZE);
  private counts = new Float64Array(FIRST_SIZE * COUNTS);

  private constructor(codes: RttBreakdown["codes"]) {
    this.codes = codes;
  }

  static empty(): RttBreakdown {
    return new RttBreakdown({ icb: new CodeList(), provider: new CodeList(), treatment: new CodeList() });
  }

  /** Combinations held. */
  get size(): number {
    return this.records.size;
  }

  /** Place of a code in its list, for `add`. */
  placeOf(key: BreakdownKey, code: string, name: () => string): number {
    return this.codes[key].placeOf(code, name);
  }

  /** Name kept for a place. */
  nameAt(key: BreakdownKey, place: number): string {
    return this.codes[key].items[place]?.name ?? "";
  }

  /** Adds five counts to one combination; a place of `ALL` leaves that key out. `row` is the first row they come from. */
  add(icb: number, provider: number, treatment: number, sums: ArrayLike<number>, row: number, from = 0): void {
    const record = this.recordOf(icb, provider, treatment, row);
    for (let index = 0; index < COUNTS; index += 1) this.counts[record * COUNTS + index]! += sums[from + index]!;
  }

  /** The same counts by fewer keys, in the order of their first rows; the codes are shared. */
  by(...keys: readonly BreakdownKey[]): RttBreakdown {
    if (BREAKDOWN_KEYS.every((key) => keys.includes(key))) return this;
    const summed = new RttBreakdown(this.codes);
    const [icb, provider, treatment] = BREAKDOWN_KEYS.map((key) => keys.includes(key));
    for (let record = 0; record < this.size; record += 1) {
      const at = record * BREAKDOWN_KEYS.length;
      summed.add(icb ? this.places[at]! : ALL, provider ? this.places[at + 1]! : ALL, treatment ? this.places[at + 2]! : ALL, this.counts, this.firstRows[record]!, record * COUNTS);
    }
    return summed;
  }

  /** Each combination in turn, made as it is asked for. A key that was summed over is null. */
  *each(): Generator<{ readonly row: number; readonly figures: RttFigures } & Readonly<Record<BreakdownKey, CodeAndName | null>>> {
    for (let record = 0; record < this.size; record += 1) {
      const found = (index: number): CodeAndName | null => this.codes[BREAKDOWN_KEYS[index]!].items[this.places[record * BREAKDOWN_KEYS.length + index]!] ?? null;
      const sums: Sums = this.counts.subarray(record * COUNTS, (record + 1) * COUNTS);
      yield { icb: found(0), provider: found(1), treatment: found(2), row: this.firstRows[record]!, figures: toFigures(sums) };
    }
  }

  private recordOf(icb: number, provider: number, treatment: number, row: number): number {
    const pair = numberOf(this.pairs, (icb + 1) * PLACES + provider + 1);
    const before = this.records.size;
    const record = numberOf(this.records, pair * PLACES + treatment + 1);
    if (record < before) return record;
    if (record >= this.firstRows.length) this.grow();
    const at = record * BREAKDOWN_KEYS.length;
    this.places[at] = icb;
    this.places[at + 1] = provider;
    this.places[at + 2] = treatment;
    this.firstRows[record] = row;
    return record;
  }

  private grow(): void {
    const size = this.firstRows.length * 2;
    const places = new Int32Array(size * BREAKDOWN_KEYS.length);
    places.set(this.places);
    const firstRows = new Int32Array(size);
    firstRows.set(this.firstRows);
    const counts = new Float64Array(size * COUNTS);
    counts.set(this.counts);
    Object.assign(this, { places, firstRows, counts });
  }
}

/** The number given to a key when it first came, from 0. */
function numberOf(numbers: Map<number, number>, key: number): number {
  const found = numbers.get(key);
  if (found !== undefined) return found;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
