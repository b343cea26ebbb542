import { problem, type Problem } from "@/lib/shared/problem";

/** Kind of organisation that a role is held for. */
export type GrantAreaKind = "none" | "region" | "icb" | "council";

const NEEDED: Readonly<Record<Exclude<GrantAreaKind, "none">, string>> = { region: "a region", icb: "an ICB", council: "a council" };

/**
 * Why a role cannot be held for an organisation, or null when it can.
 * @param role name of the role as screens print it, and the kind of organisation it needs
 * @param areaKind kind of the chosen organisation in force today; null when none was chosen
 */
export function grantProblem(role: { readonly name: string; readonly areaKind: GrantAreaKind }, areaKind: string | null): Problem | null {
  if (role.areaKind === "none") {
    return areaKind === null ? null : problem("invalid", `${role.name} is not held for one organisation: choose "No organisation"`, "areaId");
  }
  if (areaKind === role.areaKind) return null;
  return problem("invalid", `${role.name} is held for ${NEEDED[role.areaKind]}: choose one`, "areaId");
}

/** What a role is held for, as a hint under its name. */
export const heldFor = (areaKind: GrantAreaKind): string => (areaKind === "none" ? "Not held for one organisation" : `Held for ${NEEDED[areaKind]}`);

/**
 * Which confidential records a role reaches, in words that complete "Reach: …".
 * @param reach `all`, `area` (the organisation's ICBs) or `nothing`
 */
export function reachInWords(reach: "all" | "area" | "nothing", area: { readonly kind: string; readonly name: string } | null): string {
  if (reach === "all") return "all ICBs in England";
  if (reach === "nothing") return "no figures";
  if (area === null) return "nothing, because no organisation is set";
  if (area.kind === "region") return `the ICBs of ${area.name}`;
  if (area.kind === "council") return `the ICBs that serve ${area.name}`;
  return `${area.name} ICB`;
}
