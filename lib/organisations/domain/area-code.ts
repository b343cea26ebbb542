import type { AreaKind } from "./organisation";

/** One code or name a body is known by between two dates (`YYYY-MM-DD`, both in force; null = open). */
export interface AreaCode {
  readonly areaId: number;
  readonly kind: AreaKind;
  readonly scheme: "ods" | "ons" | "name";
  /** As the register writes it; names in lower case. */
  readonly code: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** First day of which figures under the code are of this body, where it was another body's before; null = always. */
  readonly usedFrom: string | null;
}
