import type { AreaKind } from "./organisation";

export const CODE_SCHEMES = ["ods", "ons", "name"] as const;
export type CodeScheme = (typeof CODE_SCHEMES)[number];

/** One code or name a body is known by between two dates (`YYYY-MM-DD`, both in force; null = open). */
export interface AreaCode {
  readonly areaId: number;
  readonly kind: AreaKind;
  readonly scheme: CodeScheme;
  /** As the register writes it; names in lower case. */
  readonly code: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** First day of which figures under the code are of this body, where it was another body's before; null = always. */
  readonly usedFrom: string | null;
  /** Number of the record by which somebody mapped the code; null or absent = the register's own. Of several of one day, the greatest decides. */
  readonly mapping?: number | null;
  /** True where that record says that the code is mapped to nobody any more. */
  readonly withdrawn?: boolean;
}

/** Whether two stretches of days (`YYYY-MM-DD`, both ends in force; null = open) have a day in common. */
const overlaps = (a: Pick<AreaCode, "validFrom" | "validTo">, b: Pick<AreaCode, "validFrom" | "validTo">): boolean =>
  (a.validFrom === null || b.validTo === null || a.validFrom <= b.validTo) && (b.validFrom === null || a.validTo === null || b.validFrom <= a.validTo);

/**
 * The body whose own code the register says this is on some of the days, as a mapping of it would never be asked; null where
 * there is none or where the register leaves open whose it is.
 */
export function ownerOfCode(codes: readonly AreaCode[], wanted: Pick<AreaCode, "kind" | "scheme" | "code" | "validFrom" | "validTo">): number | null {
  const same = (code: string): string => (wanted.scheme === "name" ? code.toLowerCase() : code);
  const own = codes.filter((code) => code.mapping == null && code.kind === wanted.kind && code.scheme === wanted.scheme && same(code.code) === same(wanted.code));
  // Codes of councils, trusts and regions are found outside their days too.
  const [owner, ...others] = new Set(own.filter((code) => wanted.kind !== "icb" || overlaps(code, wanted)).map(({ areaId }) => areaId));
  return owner === undefined || others.length > 0 ? null : owner;
}
