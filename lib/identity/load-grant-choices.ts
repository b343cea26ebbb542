import "server-only";
import { ROLE, ROLES } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import { today } from "@/lib/platform/clock";
import type { GrantChoices } from "./domain/account";
import { heldFor } from "./domain/grant";
import { findGrantAreas } from "./queries";

const GROUPS = [["Regions", "region"], ["ICBs", "icb"], ["Councils", "council"]] as const;

/** The roles, and the organisations in force today that roles are held for. */
export async function loadGrantChoices(scope: Scope<"account:manage">): Promise<GrantChoices> {
  const areas = await findGrantAreas(scope, today());
  return {
    roles: ROLES.map((role) => ({ value: role, label: ROLE[role].name, hint: heldFor(ROLE[role].areaKind) })),
    organisations: GROUPS.map(([group, kind]) => ({
      group,
      options: areas.filter((area) => area.kind === kind).map((area) => ({ value: String(area.id), label: area.name })),
    })),
  };
}
