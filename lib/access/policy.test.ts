import { describe, expect, it } from "vitest";
import { PERMISSION_TEXT, PERMISSIONS } from "./permissions";
import { holdsAll, narrower, NO_REACH, permissionsOf, reachOf, reachSetting, rolesGiving, type HeldRole } from "./policy";
import { isRole, ROLE, ROLES } from "./roles";

const held = (role: string, areaId: number | null = null, icbAreaIds: readonly number[] = []): HeldRole => ({ role, areaId, icbAreaIds });

describe("permissions", () => {
  it("come from a known role alone, but for looking after one's own account", () => {
    for (const permission of PERMISSIONS) {
      const everybody = permission === "own-account:manage";
      expect(holdsAll([], [permission])).toBe(everybody);
      expect(holdsAll([held("superuser"), held("toString"), held("__proto__")], [permission])).toBe(everybody);
    }
    expect(holdsAll([], ["own-account:manage", "figures:read"])).toBe(false);
    expect(holdsAll([held("national_oversight")], [])).toBe(false);
  });

  it("of several mean all of them, from any of the grants", () => {
    expect(holdsAll([held("dhsc")], ["figures:read", "audit:read"])).toBe(false);
    expect(holdsAll([held("dhsc"), held("administrator")], ["figures:read", "audit:read"])).toBe(true);
  });

  it("read figures for every role but the administrator's, and manage accounts for that one alone", () => {
    expect(ROLES.filter((role) => !rolesGiving([held(role)], "figures:read").length)).toEqual(["administrator"]);
    expect(ROLES.filter((role) => rolesGiving([held(role)], "account:manage").length)).toEqual(["administrator"]);
    expect(ROLES.filter((role) => rolesGiving([held(role)], "import:read").length)).toEqual(["national_oversight", "regional_oversight", "icb_analyst"]);
    expect(ROLES.filter((role) => rolesGiving([held(role)], "import:stage").length)).toEqual(["national_oversight", "icb_analyst"]);
    expect(ROLES.filter((role) => rolesGiving([held(role)], "import:approve").length)).toEqual(["national_oversight", "regional_oversight"]);
    expect(ROLES.filter((role) => rolesGiving([held(role)], "audit:read").length)).toEqual(["auditor", "administrator"]);
    expect(ROLES.filter((role) => !rolesGiving([held(role)], "pack:build").length)).toEqual(["council_partner", "administrator"]);
    expect(ROLES.every((role) => ROLE[role].permissions.includes("own-account:manage"))).toBe(true);
  });

  it("that rest on figures come with reading them", () => {
    for (const role of ROLES) for (const permission of ["pack:build", "view:keep", "import:read", "import:stage", "import:approve"] as const) if (ROLE[role].permissions.includes(permission)) expect(ROLE[role].permissions).toContain("figures:read");
  });

  it("to bring in or decide on imports come with seeing them", () => {
    for (const role of ROLES) for (const permission of ["import:stage", "import:approve"] as const) if (ROLE[role].permissions.includes(permission)) expect(ROLE[role].permissions).toContain("import:read");
  });

  it("of a person are each listed once, and each has words", () => {
    expect([...permissionsOf([held("dhsc"), held("auditor"), held("nobody")])].sort()).toEqual(["audit:read", "figures:read", "own-account:manage", "pack:build", "view:keep"]);
    expect(PERMISSIONS.every((permission) => PERMISSION_TEXT[permission].length > 0)).toBe(true);
  });

  it("belong to roles by their own name only", () => {
    expect(isRole("dhsc")).toBe(true);
    for (const name of ["", "DHSC", "constructor", "hasOwnProperty"]) expect(isRole(name)).toBe(false);
  });
});

describe("reach", () => {
  it("is nothing without a grant that gives the permission", () => {
    expect(reachOf([], "pack:build")).toEqual(NO_REACH);
    expect(reachOf([held("council_partner", 7, [1, 2])], "pack:build")).toEqual(NO_REACH);
    expect(reachOf([held("administrator")], "account:manage")).toEqual(NO_REACH);
    expect(reachOf([held("unknown", 7, [1])], "figures:read")).toEqual(NO_REACH);
  });

  it("is the union of the organisations held, and everything with one national grant", () => {
    expect(reachOf([held("icb_leader", 2, [2, 5]), held("icb_analyst", 3, [3, 2])], "pack:build")).toEqual({ kind: "areas", areaIds: [2, 3, 5] });
    expect(reachOf([held("icb_leader", 2, [2]), held("auditor")], "pack:build")).toEqual({ kind: "all" });
  });

  it("is nothing for a limited role without an organisation", () => {
    expect(reachOf([held("icb_leader", null, [2])], "pack:build")).toEqual(NO_REACH);
    expect(reachOf([held("regional_oversight", null, [])], "pack:build")).toEqual(NO_REACH);
  });

  it("of two permissions is what both hold", () => {
    const some = { kind: "areas", areaIds: [1, 2] } as const;
    expect(narrower({ kind: "all" }, some)).toEqual(some);
    expect(narrower(some, { kind: "all" })).toEqual(some);
    expect(narrower(some, { kind: "areas", areaIds: [2, 3] })).toEqual({ kind: "areas", areaIds: [2] });
    expect(narrower(some, NO_REACH)).toEqual(NO_REACH);
  });

  it("tells the database 'all' for everything alone", () => {
    expect(reachSetting({ kind: "all" })).toBe("all");
    expect(reachSetting({ kind: "areas", areaIds: [3, 14] })).toBe("3,14");
    expect(reachSetting(NO_REACH)).toBe("");
  });
});
