/** Everything the product can let somebody do. A page, route or command names one or more of these. */
export const PERMISSIONS = [
  "figures:read",
  "pack:build",
  "release:import",
  "account:manage",
  "audit:read",
  "own-account:manage",
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** Permissions whose work rests on published figures; every role that gives one of them may read those. */
export type FigurePermission = Extract<Permission, "figures:read" | "pack:build" | "release:import">;

export const PERMISSION_TEXT: Readonly<Record<Permission, string>> = {
  "figures:read": "read published figures",
  "pack:build": "build and download board packs within reach",
  "release:import": "import official releases",
  "account:manage": "manage accounts, roles and sessions",
  "audit:read": "read the audit trail",
  "own-account:manage": "change their own password and end their own sessions",
};
