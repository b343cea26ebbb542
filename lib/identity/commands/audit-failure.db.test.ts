import { afterEach, expect, it } from "vitest";
import type { Permission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { Result } from "@/lib/shared/result";
import { asOwner, makeAccount, openSession, PASSWORD, scopeOf } from "@/lib/testing/accounts";
import { firstGrantOf, identityWorld, NEW_PASSWORD, valueOf } from "@/lib/testing/identity";
import { changeOwnPassword } from "./change-own-password";
import { disableAccount } from "./disable-account";
import { enableAccount } from "./enable-account";
import { endOwnSession } from "./end-own-session";
import { endOwnSessions } from "./end-own-sessions";
import { endSession } from "./end-session";
import { endSessions } from "./end-sessions";
import { grantRole } from "./grant-role";
import { inviteAccount } from "./invite-account";
import { makeResetLink } from "./make-reset-link";
import { revokeRole } from "./revoke-role";
import { setPassword } from "./set-password";

const world = identityWorld();
const password = { newPassword: NEW_PASSWORD, newPasswordAgain: NEW_PASSWORD };

afterEach(() => asOwner("GRANT INSERT ON audit_entry TO oversight_runtime"));

const stateOf = () =>
  asOwner(`SELECT (SELECT json_agg(a ORDER BY a.id) FROM account a) AS accounts, (SELECT json_agg(g ORDER BY g.id) FROM account_grant g) AS grants,
    (SELECT json_agg(l ORDER BY l.id) FROM reset_link l) AS links, (SELECT json_agg(s ORDER BY s.id) FROM session s) AS sessions, (SELECT count(*) FROM audit_entry) AS entries`);

interface Scene {
  readonly accountId: string;
  readonly disabledId: string;
  readonly grantId: string;
  readonly sessionId: string;
  readonly token: string;
  readonly own: Scope<"own-account:manage">;
}

async function scene(): Promise<Scene> {
  const person = await makeAccount({ roles: ["dhsc"] });
  const disabled = await makeAccount({ roles: ["dhsc"] });
  valueOf(await disableAccount.execute(world.manager, { accountId: disabled.id }));
  const { link } = valueOf(await makeResetLink.execute(world.manager, { accountId: person.id }));
  const sessionId = await openSession(person.id);
  const own = await scopeOf(person, "own-account:manage", await openSession(person.id));
  return { accountId: person.id, disabledId: disabled.id, grantId: await firstGrantOf(person.id), sessionId, token: link.token, own };
}

type Run = (scene: Scene, manager: Scope<"account:manage">) => Promise<Result<unknown>>;
const RUNS: readonly (readonly [{ name: string; permission: Permission }, Run])[] = [
  [inviteAccount, (_, manager) => inviteAccount.execute(manager, { email: "new@example.test", name: "New", role: "dhsc", areaId: "" })],
  [grantRole, ({ accountId }, manager) => grantRole.execute(manager, { accountId, role: "auditor", areaId: "" })],
  [revokeRole, ({ accountId, grantId }, manager) => revokeRole.execute(manager, { accountId, grantId })],
  [disableAccount, ({ accountId }, manager) => disableAccount.execute(manager, { accountId })],
  [enableAccount, ({ disabledId }, manager) => enableAccount.execute(manager, { accountId: disabledId })],
  [endSession, ({ accountId, sessionId }, manager) => endSession.execute(manager, { accountId, sessionId })],
  [endSessions, ({ accountId }, manager) => endSessions.execute(manager, { accountId })],
  [makeResetLink, ({ accountId }, manager) => makeResetLink.execute(manager, { accountId })],
  [setPassword, ({ token }) => setPassword.execute(world.link, { token, ...password })],
  [changeOwnPassword, ({ own }) => changeOwnPassword.execute(own, { currentPassword: PASSWORD, ...password })],
  [endOwnSession, ({ own, sessionId }) => endOwnSession.execute(own, { sessionId })],
  [endOwnSessions, ({ own }) => endOwnSessions.execute(own, {})],
];

it.each(RUNS.map(([command, run]) => ({ name: command.name, run })))("$name is undone when its audit entry cannot be written, and works when it can", async ({ run }) => {
  const made = await scene();
  const before = await stateOf();
  await asOwner("REVOKE INSERT ON audit_entry FROM oversight_runtime");
  await expect(run(made, world.manager)).rejects.toThrow();
  expect(await stateOf()).toEqual(before);
  await asOwner("GRANT INSERT ON audit_entry TO oversight_runtime");
  expect((await run(made, world.manager)).ok).toBe(true);
  expect(await stateOf()).not.toEqual(before);
});
