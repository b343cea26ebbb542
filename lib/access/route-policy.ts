import type { Permission } from "./permissions";

/** Who may ask for a route: anybody, or a signed-in person who holds every one of the permissions. */
export type RoutePolicy = "public" | readonly [Permission, ...Permission[]];

/** Every page and handler by its address. A route that is not here, or a line without a route, fails the tests. */
export const ROUTE_POLICY: Readonly<Record<string, RoutePolicy>> = {
  "/": ["own-account:manage"],
  "/_global-error": "public",
  "/_not-found": "public",
  "/accessibility": "public",
  "/account": ["own-account:manage"],
  "/admin/accounts": ["account:manage"],
  "/admin/accounts/[accountId]": ["account:manage"],
  "/admin/accounts/new": ["account:manage"],
  "/admin/audit-trail": ["audit:read"],
  "/admin/audit-trail/download": ["audit:read"],
  // next-auth's own handler: signing in is what it is for.
  "/api/auth/[...nextauth]": "public",
  // Says only whether the database answers.
  "/api/health": "public",
  "/board-packs/[packId]/pdf": ["pack:build"],
  "/contact": "public",
  // Shapes only, the same for everybody.
  "/icons/[file]": "public",
  "/councils/[code]": ["figures:read"],
  "/councils/[code]/download": ["figures:read"],
  "/finance": ["figures:read"],
  "/finance/download": ["figures:read"],
  "/imports/fetching": ["import:approve"],
  "/imports": ["import:read"],
  "/imports/[importId]": ["import:read"],
  "/imports/[importId]/changes": ["import:read"],
  "/imports/[importId]/state": ["import:read"],
  "/imports/new": ["import:stage"],
  "/imports/templates": ["figures:read"],
  "/imports/templates/download": ["figures:read"],
  "/imports/upload": ["import:stage"],
  // Auditors and the public may check how figures are worked out.
  "/methods": "public",
  "/methods/[name]": "public",
  "/metrics": ["figures:read", "view:keep"],
  "/metrics/download": ["figures:read"],
  "/metrics/[metricId]": ["figures:read", "view:keep"],
  "/metrics/[metricId]/compare": ["figures:read"],
  "/metrics/[metricId]/compare/download": ["figures:read"],
  "/metrics/[metricId]/download": ["figures:read"],
  "/metrics/[metricId]/inequality": ["figures:read"],
  "/metrics/[metricId]/inequality/download": ["figures:read"],
  "/metrics/[metricId]/map": ["figures:read"],
  "/metrics/[metricId]/map/download": ["figures:read"],
  "/metrics/[metricId]/map/frames": ["figures:read"],
  "/metrics/[metricId]/scatter": ["figures:read"],
  "/metrics/[metricId]/scatter/download": ["figures:read"],
  "/metrics/[metricId]/parts": ["figures:read"],
  "/metrics/[metricId]/parts/download": ["figures:read"],
  "/metrics/[metricId]/revisions": ["figures:read"],
  "/metrics/[metricId]/revisions/download": ["figures:read"],
  "/objectives/[code]/trajectory": ["trajectory:propose"],
  "/objectives/[code]/trajectory/decide": ["trajectory:agree"],
  "/objectives/[code]/trajectory/history": ["figures:read"],
  "/objectives/[code]/trajectory/preview": ["trajectory:propose"],
  "/objectives/new": ["trajectory:propose"],
  "/objectives/proposals": ["trajectory:read"],
  "/objectives": ["figures:read"],
  "/objectives/[code]": ["figures:read"],
  "/objectives/[code]/download": ["figures:read"],
  "/organisations": ["figures:read"],
  "/organisations/[code]": ["figures:read", "view:keep"],
  "/organisations/cluster": ["figures:read"],
  "/organisations/cluster/download": ["figures:read"],
  "/organisations/[code]/download": ["figures:read"],
  "/organisations/[code]/finance": ["figures:read"],
  "/organisations/[code]/finance/download": ["figures:read"],
  "/organisations/[code]/pack": ["pack:build"],
  "/organisations/[code]/segment": ["figures:read"],
  "/organisations/[code]/segment/download": ["figures:read"],
  "/overview": ["figures:read"],
  "/overview/download": ["figures:read"],
  "/privacy": "public",
  "/regions/[code]": ["figures:read"],
  "/regions/[code]/download": ["figures:read"],
  // The secret in the address is the proof; attempts are counted.
  "/set-password/[token]": "public",
  "/search": ["figures:read"],
  "/segments": ["figures:read"],
  "/segments/download": ["figures:read"],
  "/sign-in": "public",
  "/sign-out": ["own-account:manage"],
  "/views": ["figures:read", "view:keep"],
  "/views/favourite": ["view:keep"],
  "/views/nao": ["figures:read", "view:keep"],
  "/views/save": ["view:keep"],
  "/whats-new": ["figures:read"],
  "/trusts/[code]": ["figures:read"],
  "/trusts/[code]/download": ["figures:read"],
  "/trusts/[code]/segment": ["figures:read"],
  "/trusts/[code]/segment/download": ["figures:read"],
};

export interface ActionPolicy {
  /** The command that the action is bound to, by its export. */
  readonly command: string;
  readonly permission: Permission;
  /** What proves who asks. */
  readonly proof: "session" | "one-time link";
}

const bySession = (command: string, permission: Permission): ActionPolicy => ({ command, permission, proof: "session" });

/** Every server action, by file and export, with the command it runs. */
export const ACTION_POLICY: Readonly<Record<string, ActionPolicy>> = {
  "app/(public)/set-password/[token]/actions.ts#setPasswordAction": { command: "setPassword", permission: "own-account:manage", proof: "one-time link" },
  "app/(signed-in)/account/actions.ts#changeOwnPasswordAction": bySession("changeOwnPassword", "own-account:manage"),
  "app/(signed-in)/account/actions.ts#endOwnSessionAction": bySession("endOwnSession", "own-account:manage"),
  "app/(signed-in)/account/actions.ts#endOwnSessionsAction": bySession("endOwnSessions", "own-account:manage"),
  "app/(signed-in)/admin/accounts/[accountId]/actions.ts#disableAccountAction": bySession("disableAccount", "account:manage"),
  "app/(signed-in)/admin/accounts/[accountId]/actions.ts#enableAccountAction": bySession("enableAccount", "account:manage"),
  "app/(signed-in)/admin/accounts/[accountId]/actions.ts#endSessionAction": bySession("endSession", "account:manage"),
  "app/(signed-in)/admin/accounts/[accountId]/actions.ts#endSessionsAction": bySession("endSessions", "account:manage"),
  "app/(signed-in)/admin/accounts/[accountId]/actions.ts#grantRoleAction": bySession("grantRole", "account:manage"),
  "app/(signed-in)/admin/accounts/[accountId]/actions.ts#makeResetLinkAction": bySession("makeResetLink", "account:manage"),
  "app/(signed-in)/admin/accounts/[accountId]/actions.ts#revokeRoleAction": bySession("revokeRole", "account:manage"),
  "app/(signed-in)/admin/accounts/new/actions.ts#inviteAccountAction": bySession("inviteAccount", "account:manage"),
  "app/(signed-in)/imports/[importId]/actions.ts#approveImportAction": bySession("approveImport", "import:approve"),
  "app/(signed-in)/imports/[importId]/actions.ts#cancelImportAction": bySession("cancelImport", "import:stage"),
  "app/(signed-in)/imports/[importId]/actions.ts#mapCodeAction": bySession("mapCode", "import:approve"),
  "app/(signed-in)/imports/[importId]/actions.ts#rejectImportAction": bySession("rejectImport", "import:approve"),
  "app/(signed-in)/imports/[importId]/actions.ts#retryImportAction": bySession("retryImport", "import:stage"),
  "app/(signed-in)/imports/[importId]/actions.ts#withdrawReleaseAction": bySession("withdrawRelease", "import:approve"),
  "app/(signed-in)/imports/fetching/actions.ts#setFetchingAction": bySession("setFetching", "import:approve"),
  "app/(signed-in)/objectives/[code]/trajectory/actions.ts#changeTrajectoryAction": bySession("changeTrajectory", "trajectory:propose"),
  "app/(signed-in)/objectives/[code]/trajectory/actions.ts#decideTrajectoryAction": bySession("decideTrajectory", "trajectory:agree"),
  "app/(signed-in)/objectives/[code]/trajectory/actions.ts#proposeTrajectoryAction": bySession("proposeTrajectory", "trajectory:propose"),
  "app/(signed-in)/objectives/[code]/trajectory/actions.ts#withdrawTrajectoryAction": bySession("withdrawTrajectory", "trajectory:propose"),
  "app/(signed-in)/objectives/new/actions.ts#proposeObjectiveAction": bySession("proposeObjective", "trajectory:propose"),
  "app/(signed-in)/views/actions.ts#changeViewAction": bySession("changeView", "view:keep"),
  "app/(signed-in)/views/actions.ts#deleteViewAction": bySession("deleteView", "view:keep"),
};
