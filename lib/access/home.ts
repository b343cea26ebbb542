import type { HeldGrant } from "./actor";
import { isRole, ROLE } from "./roles";

/** The page a person lands on: administrators their accounts, board users their scorecard or their boards side by side, everybody else the overview. */
export function homeOf(held: readonly HeldGrant[]): string {
  const known = held.filter((grant) => isRole(grant.role));
  if (known.length === 0) return "/account";
  const readers = known.filter((grant) => isRole(grant.role) && ROLE[grant.role].permissions.includes("figures:read"));
  if (readers.length === 0) return "/admin/accounts";
  const wide = readers.some((grant) => grant.role !== "icb_leader" && grant.role !== "icb_analyst");
  if (wide) return "/overview";
  const codes = [...new Set(readers.flatMap((grant) => (grant.areaCode ? [grant.areaCode] : [])))];
  const only = codes[0];
  return only === undefined ? "/organisations" : codes.length === 1 ? `/organisations/${only}` : "/organisations/cluster";
}
