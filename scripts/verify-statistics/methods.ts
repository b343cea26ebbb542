import { z } from "zod";

/** One entry of a vector file: what goes into a method and what a published peer gives for it. */
export const entrySchema = z.looseObject({
  id: z.string(),
  method: z.string(),
  kind: z.string().default(""),
  inputs: z.record(z.string(), z.unknown()),
  options: z.record(z.string(), z.unknown()).default({}),
  expected: z.record(z.string(), z.unknown()).default({}),
  tolerance: z.record(z.string(), z.unknown()).default({}),
});
export type Entry = z.infer<typeof entrySchema>;

/** A number passes when |got - expected| <= max(rel * |expected|, abs); both 0 = exact. */
export interface Tolerance {
  readonly rel: number;
  readonly abs: number;
}

export interface Comparison {
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
  readonly tolerance: Tolerance;
}

/** Calculates what an entry asks for and sets it beside every expected field. */
export type Method = (entry: Entry) => readonly Comparison[];
export type Methods = Readonly<Record<string, Method>>;

const tolerances = z.object({ rel: z.number().default(0), abs: z.number().default(0) });

/** The tolerance written in an entry; exact where it names none. */
export const entryTolerance = (entry: Entry): Tolerance => tolerances.parse(entry.tolerance);

/** Every expected field of an entry beside what was calculated under the same name. */
export function compareFields(entry: Entry, got: object, tolerance: (field: string) => Tolerance = () => entryTolerance(entry)): Comparison[] {
  return Object.entries(entry.expected).map(([field, expected]) => ({
    field,
    expected,
    got: Object.hasOwn(got, field) ? got[field as keyof typeof got] : undefined,
    tolerance: tolerance(field),
  }));
}

/** A method whose result has the fields of `expected` by the same names. */
export function simple<I extends z.ZodType, O extends z.ZodType>(inputs: I, options: O, run: (inputs: z.infer<I>, options: z.infer<O>) => object): Method {
  return (entry) => compareFields(entry, run(inputs.parse(entry.inputs), options.parse(entry.options)));
}
