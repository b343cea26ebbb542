import type { Permission } from "./permissions";

export const ROLES = [
  "national_oversight",
  "regional_oversight",
  "dhsc",
  "icb_leader",
  "icb_analyst",
  "council_partner",
  "auditor",
  "administrator",
] as const;

export type Role = (typeof ROLES)[number];

/** Kind of organisation a role is held for; `none` = the role reaches everything, or no data at all. */
export type RoleAreaKind = "none" | "region" | "icb" | "council";

export interface RoleDefinition {
  readonly name: string;
  readonly areaKind: RoleAreaKind;
  /** Reach of the role over confidential records. */
  readonly reach: "all" | "area" | "nothing";
  readonly permissions: readonly Permission[];
}

/** Roles are configuration: names of bodies change, so screens print `name` and never the key. */
export const ROLE: Readonly<Record<Role, RoleDefinition>> = {
  national_oversight: { name: "National oversight", areaKind: "none", reach: "all", permissions: ["figures:read", "pack:build", "view:keep", "import:read", "import:stage", "import:approve", "trajectory:read", "trajectory:propose", "trajectory:agree", "own-account:manage"] },
  regional_oversight: { name: "Regional oversight", areaKind: "region", reach: "area", permissions: ["figures:read", "pack:build", "view:keep", "import:read", "import:approve", "trajectory:read", "trajectory:agree", "own-account:manage"] },
  dhsc: { name: "DHSC", areaKind: "none", reach: "all", permissions: ["figures:read", "pack:build", "view:keep", "own-account:manage"] },
  icb_leader: { name: "ICB leader", areaKind: "icb", reach: "area", permissions: ["figures:read", "pack:build", "view:keep", "trajectory:read", "trajectory:propose", "own-account:manage"] },
  icb_analyst: { name: "ICB analyst", areaKind: "icb", reach: "area", permissions: ["figures:read", "pack:build", "view:keep", "import:read", "import:stage", "trajectory:read", "trajectory:propose", "own-account:manage"] },
  council_partner: { name: "Council partner", areaKind: "council", reach: "area", permissions: ["figures:read", "view:keep", "own-account:manage"] },
  auditor: { name: "Auditor", areaKind: "none", reach: "all", permissions: ["figures:read", "pack:build", "view:keep", "audit:read", "own-account:manage"] },
  administrator: { name: "Administrator", areaKind: "none", reach: "nothing", permissions: ["account:manage", "audit:read", "own-account:manage"] },
};

/** True for a string that names a role; anything else has no permissions at all. */
export const isRole = (value: string): value is Role => (ROLES as readonly string[]).includes(value);
