import type { ComparedKind } from "@/lib/analysis/domain/panel";
import type { AreaKind } from "@/lib/organisations/domain/organisation";
import { KIND_WORDS } from "./kind-words";

const GROUPS: Readonly<Record<string, string>> = { sex: "sex", deprivation: "deprivation", ethnicity: "ethnic group", age: "age" };

/** What is held by groups of people and what is not, in sentences. @param holdings of one metric */
export function publishedGroups(holdings: readonly { readonly kind: AreaKind; readonly scheme: string }[], kind: ComparedKind): readonly string[] {
  const held = (scheme: string): boolean => holdings.some((one) => one.scheme === scheme && one.kind === kind);
  const elsewhere = (scheme: string): readonly string[] => [...new Set(holdings.filter((one) => one.scheme === scheme && one.kind !== kind && one.kind !== "england").flatMap((one) => (one.kind in KIND_WORDS ? [KIND_WORDS[one.kind as ComparedKind].many] : [])))];
  return Object.entries(GROUPS).map(([scheme, name]) => {
    if (held(scheme)) return `Figures by ${name} are held for ${KIND_WORDS[kind].many}.`;
    const others = elsewhere(scheme);
    return others.length > 0 ? `Figures by ${name} are held for ${others.join(" and ")}, not for ${KIND_WORDS[kind].many}.` : `No figures by ${name} are held. Without them a gap between groups cannot be worked out, and none is estimated.`;
  });
}
