import type { AreaCode } from "@/lib/organisations/domain/area-code";
import type { SourceArea } from "./source-figure";

/** First day on which the register knows the bodies that came with integrated care boards. */
const RECORD_FROM = "2022-07-01";

/** Finds the body a source names, by its code and the last day of the period; null where no body had it, or more than one, and nobody mapped it. */
export type AreaFinder = (area: SourceArea, periodEnd: string) => number | null;

/**
 * A finder over every code there is. England is England whatever a file calls it. A board is found only by a code that was
 * its own on the day, or by an alias: a code that passed to another footprint must not be followed. Codes of councils,
 * trusts and regions are found also outside their dates, as publishers keep using them. Where the register finds none, the
 * last mapping that covers the day decides.
 */
export function areaFinder(codes: readonly AreaCode[]): AreaFinder {
  const byCode = new Map<string, AreaCode[]>();
  for (const code of codes) {
    const key = keyOf(code.kind, code.scheme, code.code);
    const known = byCode.get(key);
    if (known === undefined) byCode.set(key, [code]);
    else known.push(code);
  }
  const only = (kind: SourceArea["kind"]): number | null => codes.find((code) => code.kind === kind)?.areaId ?? null;
  return ({ kind, scheme, code }, periodEnd) => {
    if (kind === "england" || kind === "unattributed") return only(kind);
    // Without Fingertips' leading n first, so that its codes pass to another footprint on the day those of the register do.
    const known = byCode.get(keyOf(kind, scheme, code.replace(/^n(?=E\d)/, ""))) ?? byCode.get(keyOf(kind, scheme, code)) ?? [];
    const register = known.filter(({ mapping }) => mapping == null);
    const found = register.filter(({ usedFrom }) => usedFrom === null || usedFrom <= periodEnd);
    const day = periodEnd < RECORD_FROM ? RECORD_FROM : periodEnd;
    const inForce = found.filter(({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo));
    const [body, ...others] = new Set((inForce.length > 0 || kind === "icb" ? inForce : found).map(({ areaId }) => areaId));
    return body === undefined || others.length > 0 ? mappedTo(byCode.get(keyOf(kind, scheme, code)) ?? [], periodEnd) : body;
  };
}

/** Whom people mapped a code to on a day. */
function mappedTo(known: readonly AreaCode[], day: string): number | null {
  const covering = known.filter(({ mapping, validFrom, validTo }) => mapping != null && (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo));
  const last = covering.reduce<AreaCode | null>((greatest, one) => (greatest === null || (one.mapping ?? 0) > (greatest.mapping ?? 0) ? one : greatest), null);
  return last === null || last.withdrawn ? null : last.areaId;
}

const keyOf = (kind: string, scheme: string, code: string): string => `${kind}|${scheme}|${scheme === "name" ? code.toLowerCase() : code}`;
