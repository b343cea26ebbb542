import type { DraftDetail, DraftDetails, DraftFigure } from "./release-draft";

/** What parts of one body and file mostly share. */
export type DetailKind = Pick<DraftDetail, "metricCode" | "periodStart" | "periodEnd" | "status" | "mark">;

/** A stretch of parts in columns, as a statement carries them. Places count from 0. */
export interface DetailColumns {
  readonly kinds: readonly DetailKind[];
  /** For each part its place in `kinds`. */
  readonly kind: readonly number[];
  readonly areaId: readonly number[];
  readonly codeAsPublished: readonly string[];
  readonly provider: readonly string[];
  readonly category: readonly string[];
  readonly value: readonly (number | null)[];
  readonly numerator: readonly (number | null)[];
  readonly denominator: readonly (number | null)[];
}

/** Parts of a block: blocks are added as they are needed, so that nothing is moved and little stands empty. */
const BLOCK = 16_384;
/** Whole numbers of a part: the places of its kind, code, provider and category, and its area. */
const PLACES = 5;
/** Its value, numerator and denominator; NaN stands for null. */
const NUMBERS = 3;

/**
 * Parts of figures in columns: a file can hold hundreds of thousands, and 44 bytes a part are a fifth of what an object takes.
 */
export class DetailList implements DraftDetails {
  length = 0;
  private readonly kinds: DetailKind[] = [];
  private readonly kindPlaces = new Map<string, number>();
  private readonly lastKinds = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly textPlaces = new Map<string, number>();
  private readonly blocks: { readonly places: Int32Array; readonly numbers: Float64Array }[] = [];

  /** The same parts in columns. */
  static of(details: DraftDetails): DetailList {
    if (details instanceof DetailList) return details;
    const list = new DetailList();
    for (const detail of details) list.add(detail, detail);
    return list;
  }

  /**
   * Adds one part of a figure.
   * @throws Error when a number is not finite: it can be neither shown nor told from a missing one
   */
  add(figure: DraftFigure, part: Pick<DraftDetail, "provider" | "category">): void {
    const at = this.length % BLOCK;
    if (at === 0) this.blocks.push({ places: new Int32Array(BLOCK * PLACES), numbers: new Float64Array(BLOCK * NUMBERS) });
    const { places, numbers } = this.blockOf(this.length);
    const place = at * PLACES;
    places[place] = this.kindOf(figure);
    places[place + 1] = figure.areaId;
    places[place + 2] = this.textOf(figure.codeAsPublished);
    places[place + 3] = this.textOf(part.provider);
    places[place + 4] = this.textOf(part.category);
    const number = at * NUMBERS;
    numbers[number] = held(figure.value);
    numbers[number + 1] = held(figure.numerator);
    numbers[number + 2] = held(figure.denominator);
    this.length += 1;
  }

  *[Symbol.iterator](): Generator<DraftDetail> {
    for (let at = 0; at < this.length; at += 1) {
      const { places, numbers } = this.blockOf(at);
      const place = (at % BLOCK) * PLACES;
      const number = (at % BLOCK) * NUMBERS;
      const { metricCode, periodStart, periodEnd, status, mark } = this.kinds[places[place]!]!;
      yield {
        metricCode, areaId: places[place + 1]!, periodStart, periodEnd, value: given(numbers[number]!), numerator: given(numbers[number + 1]!), denominator: given(numbers[number + 2]!),
        mark, status, codeAsPublished: this.texts[places[place + 2]!]!, provider: this.texts[places[place + 3]!]!, category: this.texts[places[place + 4]!]!,
      };
    }
  }

  /** The parts from one place up to another, with no more kinds than they have. */
  columns(from: number, to: number): DetailColumns {
    const kinds: DetailKind[] = [];
    const renumbered = new Map<number, number>();
    const [kind, areaId]: [number[], number[]] = [[], []];
    const [codeAsPublished, provider, category]: [string[], string[], string[]] = [[], [], []];
    const [value, numerator, denominator]: [(number | null)[], (number | null)[], (number | null)[]] = [[], [], []];
    for (let at = from; at < Math.min(to, this.length); at += 1) {
      const { places, numbers } = this.blockOf(at);
      const place = (at % BLOCK) * PLACES;
      const number = (at % BLOCK) * NUMBERS;
      const known = renumbered.get(places[place]!);
      kind.push(known ?? kinds.push(this.kinds[places[place]!]!) - 1);
      if (known === undefined) renumbered.set(places[place]!, kinds.length - 1);
      areaId.push(places[place + 1]!);
      codeAsPublished.push(this.texts[places[place + 2]!]!);
      provider.push(this.texts[places[place + 3]!]!);
      category.push(this.texts[places[place + 4]!]!);
      value.push(given(numbers[number]!));
      numerator.push(given(numbers[number + 1]!));
      denominator.push(given(numbers[number + 2]!));
    }
    return { kinds, kind, areaId, codeAsPublished, provider, category, value, numerator, denominator };
  }

  /** Everything held, as bytes and texts that are the same for the same parts in the same order. */
  *contents(): Generator<string | Uint8Array> {
    for (const { metricCode, periodStart, periodEnd, status, mark } of this.kinds) yield `${metricCode}|${periodStart}|${periodEnd}|${status}|${mark}\n`;
    yield JSON.stringify(this.texts);
    for (const [block, { places, numbers }] of this.blocks.entries()) {
      const parts = Math.min(BLOCK, this.length - block * BLOCK);
      yield new Uint8Array(places.buffer, 0, parts * PLACES * places.BYTES_PER_ELEMENT);
      yield new Uint8Array(numbers.buffer, 0, parts * NUMBERS * numbers.BYTES_PER_ELEMENT);
    }
  }

  private kindOf({ metricCode, periodStart, periodEnd, status, mark }: DetailKind): number {
    const last = this.lastKinds.get(metricCode);
    const kind = last === undefined ? undefined : this.kinds[last];
    if (last !== undefined && kind?.periodEnd === periodEnd && kind.periodStart === periodStart && kind.status === status && kind.mark === mark) return last;
    const key = `${metricCode}|${periodStart}|${periodEnd}|${status}|${mark}`;
    let place = this.kindPlaces.get(key);
    if (place === undefined) {
      place = this.kinds.push({ metricCode, periodStart, periodEnd, status, mark }) - 1;
      this.kindPlaces.set(key, place);
    }
    this.lastKinds.set(metricCode, place);
    return place;
  }

  private textOf(text: string): number {
    let place = this.textPlaces.get(text);
    if (place === undefined) {
      place = this.texts.push(text) - 1;
      this.textPlaces.set(text, place);
    }
    return place;
  }

  private blockOf(part: number): { readonly places: Int32Array; readonly numbers: Float64Array } {
    return this.blocks[Math.floor(part / BLOCK)]!;
  }
}

/** Number as kept in a column. */
function held(value: number | null): number {
  if (value !== null && !Number.isFinite(value)) throw new Error(`A part of a figure cannot be ${value}`);
  return value ?? Number.NaN;
}

const given = (value: number): number | null => (Number.isNaN(value) ? null : value);
