import type { CancerBody } from "./cancer-row";
import type { CancerBasis } from "./schema";

const CODE = /^[A-Z0-9]{3,6}$/;

export const ENGLAND_KEY = "England";

/** England as a file names it. */
export const england = (name: string): CancerBody => ({ key: ENGLAND_KEY, area: { kind: "england", scheme: "name", code: "England", name }, passed: "" });

/**
 * The body a code and a name stand for: an ICB or a provider; or a commissioning hub or an unknown commissioner, for which
 * there are no figures here.
 * @returns null for anything else, which is not guessed at
 */
export function readBody(basis: CancerBasis, code: string, name: string): CancerBody | null {
  if (code.toUpperCase() === "UNKNOWN") return { key: "UNKNOWN", area: null, passed: basis === "commissioner" ? "unknown commissioner" : "unknown provider" };
  if (!CODE.test(code) || name === "") return null;
  if (basis === "provider") return { key: code, area: { kind: "trust", scheme: "ods", code, name }, passed: "" };
  if (/\bcommissioning hub\b/i.test(name)) return { key: code, area: null, passed: "commissioning hubs" };
  if (/\bintegrated care board$/i.test(name)) return { key: code, area: { kind: "icb", scheme: "ods", code, name }, passed: "" };
  return null;
}
