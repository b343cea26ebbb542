import { z } from "zod";
import { ROLES } from "@/lib/access/roles";

const emptyIsNull = (value: unknown): unknown => (value === "" || value === undefined ? null : value);

const accountId = z.uuid("This account does not exist");
const role = z.enum(ROLES, "Choose a role");
const areaId = z.preprocess(emptyIsNull, z.coerce.number().int().positive().nullable().catch(-1));
const password = z.string("Enter a password").min(1, "Enter a password");
const twice = <T extends { newPassword: string; newPasswordAgain: string }>(value: T): boolean => value.newPassword === value.newPasswordAgain;
const DIFFERENT = { message: "The two passwords differ", path: ["newPasswordAgain"] };

/** One account, named by its id. */
export const accountInput = z.object({ accountId });

export const inviteInput = z.object({
  email: z.string("Enter an e-mail address").trim().toLowerCase().max(320, "Enter an e-mail address").pipe(z.email("Enter an e-mail address, for example name@example.org")),
  name: z.string("Enter a name").trim().min(1, "Enter a name").max(200, "Use at most 200 characters"),
  role,
  areaId,
});

export const grantInput = z.object({ accountId, role, areaId });
export const revokeInput = z.object({ accountId, grantId: z.uuid("This role does not exist") });
export const endSessionInput = z.object({ accountId, sessionId: z.uuid("This session does not exist") });
export const endOwnSessionInput = z.object({ sessionId: z.uuid("This session does not exist") });
export const noInput = z.object({});

export const setPasswordInput = z
  .object({ token: z.string().max(200), newPassword: password, newPasswordAgain: z.string("Enter the password again") })
  .refine(twice, DIFFERENT);

export const changePasswordInput = z
  .object({ currentPassword: z.string("Enter your password").min(1, "Enter your password").max(1024, "Enter your password"), newPassword: password, newPasswordAgain: z.string("Enter the password again") })
  .refine(twice, DIFFERENT);

/** The filter of the list of accounts as an address carries it; what is wrong counts as absent. */
export const accountsQuery = z.object({
  words: z.string().trim().max(200).catch(""),
  role: z.enum(ROLES).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type AccountsQuery = z.output<typeof accountsQuery>;

export const accountIdParameter = z.uuid();

/** What the last action did, as an address carries it; anything else says nothing. */
export const accountNotice = z.enum(["role-added", "role-removed", "disabled", "enabled", "session-ended", "sessions-ended"]).nullable().catch(null);
export const ownAccountNotice = z.enum(["password-changed", "session-ended", "sessions-ended"]).nullable().catch(null);
