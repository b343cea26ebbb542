import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Permission } from "@/lib/access/permissions";
import type { Role } from "@/lib/access/roles";
import type { Command } from "@/lib/entry/define-command";
import { runAction } from "@/lib/entry/run-action";
import { cookieNames } from "@/lib/platform/auth/cookies";
import { configuration } from "@/lib/platform/config";
import { asOwner, EVERY_ROLE, makeAccount, openSession } from "@/lib/testing/accounts";
import { identityWorld } from "@/lib/testing/identity";
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

// What Next.js knows of a request stands in for the browser; everything behind it is the product's own.
const browser = vi.hoisted(() => ({ cookies: new Map<string, string>() }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => (browser.cookies.has(name) ? { name, value: browser.cookies.get(name) } : undefined) }),
  headers: async () => new Headers(),
}));
vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "true");

const COMMANDS: readonly Command<Permission, unknown>[] = [
  changeOwnPassword, disableAccount, enableAccount, endOwnSession, endOwnSessions, endSession, endSessions, grantRole, inviteAccount, makeResetLink, revokeRole, setPassword,
] as readonly unknown[] as readonly Command<Permission, unknown>[];

/** Written out here, so that a permission that slips into another role is found. */
const HOLDERS: Readonly<Partial<Record<Permission, readonly Role[]>>> = { "account:manage": ["administrator"], "own-account:manage": EVERY_ROLE };

const world = identityWorld();

async function signIn(sessionId: string): Promise<void> {
  const { secret, secure } = configuration();
  browser.cookies.set(cookieNames(secure).session, await encode({ token: { sid: sessionId }, secret }));
}

/** How the form of a command ends: "forbidden", the address of a redirect, or "answered". */
async function post(command: Command<Permission, unknown>, fields: Record<string, string> = {}): Promise<string> {
  const form = new FormData();
  Object.entries(fields).forEach(([name, value]) => form.set(name, value));
  try {
    await runAction(command, form, () => ({ message: "done" }));
    return "answered";
  } catch (error) {
    const digest = (error as { digest?: string }).digest ?? "";
    if (digest === "NEXT_HTTP_ERROR_FALLBACK;403") return "forbidden";
    if (digest.startsWith("NEXT_REDIRECT")) return digest.split(";")[2] ?? "";
    throw error;
  }
}

const stateOf = () => asOwner("SELECT (SELECT json_agg(a ORDER BY a.id) FROM account a) AS accounts, (SELECT json_agg(g ORDER BY g.id) FROM account_grant g) AS grants, (SELECT count(*) FROM reset_link) AS links, (SELECT count(*) FROM session WHERE revoked_at IS NULL) AS sessions");

beforeEach(() => browser.cookies.clear());

describe.each(COMMANDS.map((command) => ({ command, name: command.name })))("$name", ({ command }) => {
  const target = () => ({ accountId: world.administrator.id, email: "new@example.test", name: "New", role: "dhsc", areaId: "" });

  it.each(EVERY_ROLE)("%s: allowed exactly where the role should be", async (role) => {
    const person = await makeAccount({ roles: [role] });
    await signIn(await openSession(person.id));
    const before = await stateOf();
    const allowed = (HOLDERS[command.permission] ?? []).includes(role);
    const outcome = await post(command, allowed ? {} : target());
    expect(outcome).toBe(allowed ? "answered" : "forbidden");
    if (!allowed) expect(await stateOf()).toEqual(before);
  });

  it("somebody without a role looks after the own account alone; without a session, or with an ended one, nobody does anything", async () => {
    const person = await makeAccount();
    await signIn(await openSession(person.id));
    const own = command.permission === "own-account:manage";
    expect(await post(command, own ? {} : target())).toBe(own ? "answered" : "forbidden");
    browser.cookies.clear();
    expect(await post(command, target())).toBe("/sign-in");
    const session = await openSession(world.administrator.id);
    await signIn(session);
    await asOwner("UPDATE session SET revoked_at = now() WHERE id = $1", session);
    expect(await post(command, target())).toBe("/sign-in");
  });
});

it("every command of the folder is in the list above", async () => {
  const modules = import.meta.glob<Record<string, unknown>>(["./*.ts", "!./*.test.ts"], { eager: true });
  const exported = Object.values(modules).flatMap((module) => Object.values(module)).filter((value) => typeof value === "object" && value !== null && "execute" in value);
  expect(new Set(exported)).toEqual(new Set(COMMANDS));
});
