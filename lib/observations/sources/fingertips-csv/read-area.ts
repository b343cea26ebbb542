import type { SourceArea, SourceAreaKind } from "../../domain/source-figure";

export type AreaRead =
  | { readonly kind: "area"; readonly area: SourceArea }
  /** A kind of area that the product does not show, in words. */
  | { readonly kind: "other"; readonly reason: string }
  /** The code is not one of the type that the row names. */
  | { readonly kind: "fault" };

type Kind = Extract<SourceAreaKind, "england" | "region" | "icb" | "council">;

const CODES: readonly (readonly [Kind, RegExp])[] = [["england", /^E92000001$/], ["region", /^E40\d{6}$/], ["icb", /^n?E54\d{6}$/], ["council", /^E(06|08|09|10)\d{6}$/]];

const TYPES: readonly (readonly [Kind, RegExp])[] = [
  ["england", /^(england|country)$/i],
  ["region", /^nhs (england )?regions?\b/i],
  ["icb", /^(icbs?|integrated care boards?)(?!.*sub)/i],
  ["council", /\buas?\b|\bcount(y|ies)\b|unitary|upper tier/i],
];

const OTHER_TYPES: Readonly<Record<string, string>> = {
  gps: "practices",
  "icb sub-locations": "sub-ICB locations",
  district: "district councils",
  stp: "partnerships before integrated care boards",
  "regions (statistical)": "statistical regions, which are not regions of the NHS",
};

/** Tells what kind of body a row is of, from its code and the publisher's area type, which must agree. */
export function readArea(code: string, name: string, type: string): AreaRead {
  const byCode = CODES.find(([, pattern]) => pattern.test(code))?.[0] ?? null;
  const byType = TYPES.find(([, pattern]) => pattern.test(type))?.[0] ?? null;
  if (byType === "council" && /district/i.test(type) && /^E07\d{6}$/.test(code)) return { kind: "other", reason: "district councils" };
  if (byType === null) return { kind: "other", reason: OTHER_TYPES[type.toLowerCase()] ?? `areas of the type “${type.slice(0, 60)}”` };
  return byType === byCode ? { kind: "area", area: { kind: byType, scheme: "ons", code, name } } : { kind: "fault" };
}
