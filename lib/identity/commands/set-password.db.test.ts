import { describe, expect, it } from "vitest";
import { actorOfSession } from "@/lib/access/actor";
import { passwordMatches } from "@/lib/platform/auth/password";
import type { Result } from "@/lib/shared/result";
import { asOwner, auditOf, makeAccount, openSession, PASSWORD } from "@/lib/testing/accounts";
import { identityWorld, NEW_PASSWORD, NOBODY, passwordHashOf, problemsOf, valueOf } from "@/lib/testing/identity";
import { inviteAccount } from "./invite-account";
import { makeResetLink } from "./make-reset-link";
import { setPassword } from "./set-password";
import { loadOneTimeLink } from "../load-one-time-link";

const world = identityWorld();

describe("one-time links", () => {
  const typed = (token: string, newPassword = NEW_PASSWORD, newPasswordAgain = newPassword) => ({ token, newPassword, newPasswordAgain });

  it("an invitation sets the first password, once", async () => {
    const made = valueOf(await inviteAccount.execute(world.manager, { email: "ann@example.test", name: "Ann Okafor", role: "dhsc", areaId: "" }));
    expect(await loadOneTimeLink(world.link, made.link.token)).toEqual({ email: "ann@example.test", name: "Ann Okafor", hasPassword: false });
    valueOf(await setPassword.execute(world.link, typed(made.link.token)));
    expect(await passwordMatches(await passwordHashOf(made.accountId), NEW_PASSWORD)).toBe(true);
    expect(await loadOneTimeLink(world.link, made.link.token)).toBeNull();
    expect(problemsOf(await setPassword.execute(world.link, typed(made.link.token, "another walnut on the pier")))).toEqual(["dead_link"]);
    expect(await passwordMatches(await passwordHashOf(made.accountId), NEW_PASSWORD)).toBe(true);
    const entry = (await auditOf(made.accountId)).at(-1);
    expect(entry).toMatchObject({ action: "set password", actor_id: null, actor_name: "One-time link", detail: { purpose: "invitation", sessionsEnded: 0 } });
    expect(JSON.stringify(entry)).not.toMatch(/argon2|walnut/);
  });

  it("a reset lives one hour and ends every session", async () => {
    const person = await makeAccount({ roles: ["dhsc"] });
    const session = await openSession(person.id);
    const before = Date.now();
    const reset = valueOf(await makeResetLink.execute(world.manager, { accountId: person.id }));
    const minutes = (reset.link.expiresAt.getTime() - before) / 60_000;
    expect(minutes).toBeGreaterThan(59.9);
    expect(minutes).toBeLessThan(60.5);
    valueOf(await setPassword.execute(world.link, typed(reset.link.token)));
    expect(await actorOfSession(session)).toBeNull();
    expect(await passwordMatches(await passwordHashOf(person.id), PASSWORD)).toBe(false);
    expect(JSON.stringify(await auditOf(person.id))).not.toContain(reset.link.token);
  });

  it("only the newest link of a person works, and an invited person gets 72 hours again", async () => {
    const person = await makeAccount({ password: false });
    const first = valueOf(await makeResetLink.execute(world.manager, { accountId: person.id }));
    const second = valueOf(await makeResetLink.execute(world.manager, { accountId: person.id }));
    expect(second.purpose).toBe("invitation");
    expect(await loadOneTimeLink(world.link, first.link.token)).toBeNull();
    expect(await loadOneTimeLink(world.link, second.link.token)).not.toBeNull();
  });

  it("one of two uses at the same moment succeeds", async () => {
    const person = await makeAccount();
    const { link: reset } = valueOf(await makeResetLink.execute(world.manager, { accountId: person.id }));
    const results = await Promise.all([setPassword.execute(world.link, typed(reset.token)), setPassword.execute(world.link, typed(reset.token, "another walnut on the pier"))]);
    expect(results.flatMap(problemsOf)).toEqual(["dead_link"]);
    expect((await auditOf(person.id)).filter(({ action }) => action === "set password")).toHaveLength(1);
  });

  it("unknown, used, expired and disabled answer the same sentence", async () => {
    const make = async () => {
      const person = await makeAccount();
      return { person, token: valueOf(await makeResetLink.execute(world.manager, { accountId: person.id })).link.token };
    };
    const [used, expired, disabled] = [await make(), await make(), await make()];
    valueOf(await setPassword.execute(world.link, typed(used.token)));
    await asOwner("UPDATE reset_link SET expires_at = now() - interval '1 second' WHERE account_id = $1", expired.person.id);
    await asOwner("UPDATE account SET disabled_at = now() WHERE id = $1", disabled.person.id);
    const results = await Promise.all(["nonsense", used.token, expired.token, disabled.token].map((token) => setPassword.execute(world.link, typed(token))));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(problemsOf(results[0] as Result<unknown>)).toEqual(["dead_link"]);
  });

  it("a refused password leaves the link good", async () => {
    const person = await makeAccount();
    const { link: reset } = valueOf(await makeResetLink.execute(world.manager, { accountId: person.id }));
    expect(problemsOf(await setPassword.execute(world.link, typed(reset.token, "short")))).toEqual(["too_short@newPassword"]);
    expect(problemsOf(await setPassword.execute(world.link, typed(reset.token, NEW_PASSWORD, "kettle")))).toEqual(["invalid@newPasswordAgain"]);
    expect(problemsOf(await setPassword.execute(world.link, typed(reset.token, "password1234")))).toEqual(["common@newPassword"]);
    valueOf(await setPassword.execute(world.link, typed(reset.token)));
  });

  it("an unknown account gets none", async () => expect(problemsOf(await makeResetLink.execute(world.manager, { accountId: NOBODY }))).toEqual(["not_found"]));
});
