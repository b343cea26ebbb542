import type { Permission } from "./permissions";
import { isRole, ROLE, type Role } from "./roles";

export interface HeldRole {
  readonly role: string;
  readonly areaId: number | null;
  /** ICBs the grant's organisation reaches, with their predecessors. */
  readonly icbAreaIds: readonly number[];
}

export type Reach = { readonly kind: "all" } | { readonly kind: "areas"; readonly areaIds: readonly number[] };

export const NO_REACH: Reach = { kind: "areas", areaIds: [] };

/** Roles among the held ones that give the permission; unknown roles give nothing. */
export function rolesGiving(held: readonly HeldRole[], permission: Permission): readonly Role[] {
  return held.flatMap(({ role }) => (isRole(role) && ROLE[role].permissions.includes(permission) ? [role] : []));
}

/** Confidential records the permission reaches: the union over the grants that give it, and nothing without one. */
export function reachOf(held: readonly HeldRole[], permission: Permission): Reach {
  const areaIds = new Set<number>();
  for (const grant of held) {
    if (!isRole(grant.role)) continue;
    const definition = ROLE[grant.role];
    if (!definition.permissions.includes(permission) || definition.reach === "nothing") continue;
    if (definition.reach === "all") return { kind: "all" };
    if (grant.areaId !== null) grant.icbAreaIds.forEach((id) => areaIds.add(id));
  }
  return { kind: "areas", areaIds: [...areaIds].sort((a, b) => a - b) };
}

/** What both reaches hold. */
export function narrower(a: Reach, b: Reach): Reach {
  if (a.kind === "all") return b;
  if (b.kind === "all") return a;
  return { kind: "areas", areaIds: a.areaIds.filter((id) => b.areaIds.includes(id)) };
}

export const reaches = (reach: Reach, areaId: number): boolean => reach.kind === "all" || reach.areaIds.includes(areaId);

/** The reach as the database setting `app.reach` wants it. */
export const reachSetting = (reach: Reach): string => (reach.kind === "all" ? "all" : reach.areaIds.join(","));

/** What every signed-in account may do, even one without a role: look after itself. */
const EVERYBODY: readonly Permission[] = ["own-account:manage"];

/** True when the account or its grants give every one of the permissions; an empty list is never enough. */
export const holdsAll = (held: readonly HeldRole[], permissions: readonly Permission[]): boolean =>
  permissions.length > 0 && permissions.every((permission) => EVERYBODY.includes(permission) || rolesGiving(held, permission).length > 0);

/** Every permission that the grants give, for menus; what may be done is checked where it is done. */
export const permissionsOf = (held: readonly HeldRole[]): readonly Permission[] =>
  [...new Set(held.flatMap(({ role }) => (isRole(role) ? ROLE[role].permissions : [])))];
