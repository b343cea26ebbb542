/** Everything the product can let somebody do. A page, route or command names one or more of these. */
export const PERMISSIONS = [
  "figures:read",
  "pack:build",
  "view:keep",
  "import:read",
  "import:stage",
  "import:approve",
  "trajectory:read",
  "trajectory:propose",
  "trajectory:agree",
  "account:manage",
  "audit:read",
  "own-account:manage",
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** Permissions whose work rests on published figures; every role that gives one of them may read those. */
export type FigurePermission = Extract<Permission, "figures:read" | "pack:build" | "view:keep" | "import:read" | "import:stage" | "import:approve" | "trajectory:read" | "trajectory:propose" | "trajectory:agree">;

/** Permissions with which imports are seen before their figures are out. */
export type ImportPermission = Extract<Permission, "import:read" | "import:stage" | "import:approve">;

export const PERMISSION_TEXT: Readonly<Record<Permission, string>> = {
  "figures:read": "read published figures",
  "pack:build": "build and download board packs within reach",
  "view:keep": "keep favourites and saved views of their own, and share views within reach",
  "import:read": "see what was brought in and what its check found, within reach",
  "import:stage": "bring in files of figures: official releases where the reach is everything, else returns of the boards within reach",
  "import:approve": "approve, reject and withdraw what another account brought in, within reach",
  "trajectory:read": "see trajectories that are proposed or were returned, within reach",
  "trajectory:propose": "propose trajectories and local objectives for the boards within reach, change or withdraw what waits, and record milestones",
  "trajectory:agree": "agree or return what another account proposed, within reach",
  "account:manage": "manage accounts, roles and sessions",
  "audit:read": "read the audit trail",
  "own-account:manage": "change their own password and end their own sessions",
};
