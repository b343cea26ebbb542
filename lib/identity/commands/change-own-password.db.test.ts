import { describe, expect, it } from "vitest";
import { actorOfSession } from "@/lib/access/actor";
import { passwordMatches } from "@/lib/platform/auth/password";
import { auditOf, makeAccount, openSession, PASSWORD, scopeOf } from "@/lib/testing/accounts";
import { identityWorld, NEW_PASSWORD, passwordHashOf, problemsOf, valueOf } from "@/lib/testing/identity";
import { changeOwnPassword } from "./change-own-password";
import { makeResetLink } from "./make-reset-link";
import { loadOneTimeLink } from "../load-one-time-link";

const world = identityWorld();

describe("change own password", () => {
  const typed = (currentPassword: string, newPassword = NEW_PASSWORD) => ({ currentPassword, newPassword, newPasswordAgain: newPassword });

  it("ends every other session and any link, keeps this one, and says so in the audit trail", async () => {
    const person = await makeAccount({ roles: ["dhsc"] });
    const [here, there] = [await openSession(person.id), await openSession(person.id)];
    const reset = valueOf(await makeResetLink.execute(world.manager, { accountId: person.id }));
    const scope = await scopeOf(person, "own-account:manage", here);
    valueOf(await changeOwnPassword.execute(scope, typed(PASSWORD)));
    expect(await actorOfSession(there)).toBeNull();
    expect(await actorOfSession(here)).not.toBeNull();
    expect(await loadOneTimeLink(world.link, reset.link.token)).toBeNull();
    expect(await passwordMatches(await passwordHashOf(person.id), NEW_PASSWORD)).toBe(true);
    expect((await auditOf(person.id)).at(-1)).toMatchObject({ action: "change own password", actor_id: person.id, detail: { sessionsEnded: 1 } });
  });

  it("refuses the wrong present password, the same one again and a poor one", async () => {
    const person = await makeAccount({ roles: ["dhsc"] });
    const scope = await scopeOf(person, "own-account:manage", await openSession(person.id));
    const before = await passwordHashOf(person.id);
    expect(problemsOf(await changeOwnPassword.execute(scope, typed("not my password")))).toEqual(["wrong_password@currentPassword"]);
    expect(problemsOf(await changeOwnPassword.execute(scope, typed(PASSWORD, PASSWORD)))).toEqual(["unchanged@newPassword"]);
    expect(problemsOf(await changeOwnPassword.execute(scope, typed(PASSWORD, "qwertyuiop123")))).toEqual(["common@newPassword"]);
    expect(await passwordHashOf(person.id)).toBe(before);
    expect(await auditOf(person.id)).toEqual([]);
  });

  it("stops after eight wrong passwords, even for the right one", async () => {
    const person = await makeAccount({ roles: ["dhsc"] });
    const scope = await scopeOf(person, "own-account:manage", await openSession(person.id));
    for (let attempt = 0; attempt < 8; attempt += 1) expect(problemsOf(await changeOwnPassword.execute(scope, typed(`wrong ${attempt}`)))).toEqual(["wrong_password@currentPassword"]);
    expect(problemsOf(await changeOwnPassword.execute(scope, typed(PASSWORD)))).toEqual(["too_many@currentPassword"]);
  });
});
