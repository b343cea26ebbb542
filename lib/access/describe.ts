import type { HeldGrant } from "./actor";
import { isRole, ROLE } from "./roles";

/** Roles held, in words, each once. */
export function describeRoles(held: readonly HeldGrant[]): string {
  const names = [...new Set(held.flatMap((grant) => (isRole(grant.role) ? [ROLE[grant.role].name] : [])))];
  return names.length === 0 ? "No role" : names.join(", ");
}

/** Organisations held, in words. */
export function describeReach(held: readonly HeldGrant[]): readonly string[] {
  const reach = held.flatMap((grant) => {
    if (!isRole(grant.role)) return [];
    if (ROLE[grant.role].areaKind !== "none") return grant.areaName ? [grant.areaName] : [];
    return [ROLE[grant.role].reach === "all" ? "All of England" : "Accounts only"];
  });
  return reach.length === 0 ? ["None"] : [...new Set(reach)];
}
