import { describe, expect, it } from "vitest";
import { actorOfSession } from "@/lib/access/actor";
import { auditOf, makeAccount, openSession, PASSWORD, scopeOf } from "@/lib/testing/accounts";
import { identityWorld, NEW_PASSWORD, NOBODY, problemsOf, valueOf } from "@/lib/testing/identity";
import { changeOwnPassword } from "./change-own-password";
import { endOwnSession } from "./end-own-session";
import { endOwnSessions } from "./end-own-sessions";
import { endSession } from "./end-session";
import { endSessions } from "./end-sessions";

const world = identityWorld();

describe("sessions", () => {
  it("an administrator ends one, then all", async () => {
    const person = await makeAccount({ roles: ["dhsc"] });
    const [one, two, three] = [await openSession(person.id), await openSession(person.id), await openSession(person.id)];
    valueOf(await endSession.execute(world.manager, { accountId: person.id, sessionId: one }));
    expect([await actorOfSession(one), (await actorOfSession(two))?.accountId]).toEqual([null, person.id]);
    expect(problemsOf(await endSession.execute(world.manager, { accountId: person.id, sessionId: one }))).toEqual(["conflict"]);
    expect(problemsOf(await endSession.execute(world.manager, { accountId: world.administrator.id, sessionId: two }))).toEqual(["conflict"]);
    valueOf(await endSessions.execute(world.manager, { accountId: person.id }));
    expect([await actorOfSession(two), await actorOfSession(three)]).toEqual([null, null]);
    expect((await auditOf(person.id)).map(({ action, detail }) => [action, detail.sessionsEnded])).toEqual([["end session", 1], ["end sessions", 2]]);
    expect(problemsOf(await endSessions.execute(world.manager, { accountId: NOBODY }))).toEqual(["not_found"]);
    expect(problemsOf(await endSession.execute(world.manager, { accountId: NOBODY, sessionId: one }))).toEqual(["not_found"]);
  });

  it("a person ends one of their own, never somebody else's", async () => {
    const person = await makeAccount({ roles: ["dhsc"] });
    const own = await openSession(person.id);
    const other = await openSession(world.administrator.id);
    const scope = await scopeOf(person, "own-account:manage", await openSession(person.id));
    expect(problemsOf(await endOwnSession.execute(scope, { sessionId: other }))).toEqual(["conflict"]);
    expect(await actorOfSession(other)).not.toBeNull();
    valueOf(await endOwnSession.execute(scope, { sessionId: own }));
    expect(await actorOfSession(own)).toBeNull();
    expect(problemsOf(await endOwnSession.execute(scope, { sessionId: own }))).toEqual(["conflict"]);
    expect((await auditOf(person.id)).map(({ action }) => action)).toEqual(["end own session"]);
  });

  it("a person ends all others and stays", async () => {
    const person = await makeAccount({ roles: ["dhsc"] });
    const others = [await openSession(person.id), await openSession(person.id)];
    const here = await openSession(person.id);
    const elsewhere = await openSession(world.administrator.id);
    const result = valueOf(await endOwnSessions.execute(await scopeOf(person, "own-account:manage", here), {}));
    expect(result.sessionsEnded).toBe(2);
    expect(await Promise.all(others.map(actorOfSession))).toEqual([null, null]);
    expect([await actorOfSession(here), await actorOfSession(elsewhere)]).not.toContain(null);
    expect((await auditOf(person.id)).map(({ detail }) => detail)).toEqual([{ sessionsEnded: 2 }]);
  });

  it("the product itself has no account, no password and no sessions", async () => {
    const typed = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD, newPasswordAgain: NEW_PASSWORD };
    expect(problemsOf(await endOwnSessions.execute(world.link, {}))).toEqual(["not_found"]);
    expect(problemsOf(await endOwnSession.execute(world.link, { sessionId: NOBODY }))).toEqual(["not_found"]);
    expect(problemsOf(await changeOwnPassword.execute(world.link, typed))).toEqual(["not_found"]);
  });
});
