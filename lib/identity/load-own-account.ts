import "server-only";
import { PERMISSION_TEXT, PERMISSIONS } from "@/lib/access/permissions";
import { rolesGiving } from "@/lib/access/policy";
import { isRole, ROLE } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import type { OwnAccount } from "./domain/account";
import { reachInWords } from "./domain/grant";
import { loadOwnSessions } from "./load-own-sessions";

/** The reader's own account: roles and reach in words, and the sessions that live. */
export async function loadOwnAccount(scope: Scope<"own-account:manage">): Promise<OwnAccount> {
  const { actor } = scope;
  return {
    name: actor.name,
    email: actor.email ?? "",
    roles: actor.held.flatMap(({ role, areaKind, areaName }) => {
      if (!isRole(role)) return [];
      const area = areaKind !== null && areaName !== null ? { kind: areaKind, name: areaName } : null;
      return [{ roleName: ROLE[role].name, reach: reachInWords(ROLE[role].reach, area) }];
    }),
    mayDo: PERMISSIONS.filter((permission) => rolesGiving(actor.held, permission).length > 0).map((permission) => PERMISSION_TEXT[permission]),
    sessions: await loadOwnSessions(scope),
  };
}
