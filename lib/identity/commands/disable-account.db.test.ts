import { describe, expect, it } from "vitest";
import { actorOfSession } from "@/lib/access/actor";
import { auditOf, makeAccount, openSession } from "@/lib/testing/accounts";
import { identityWorld, NOBODY, problemsOf, valueOf } from "@/lib/testing/identity";
import { disableAccount } from "./disable-account";
import { enableAccount } from "./enable-account";
import { makeResetLink } from "./make-reset-link";
import { loadOneTimeLink } from "../load-one-time-link";

const world = identityWorld();

describe("disable and enable account", () => {
  it("ends sessions and links at once, and enabling brings neither back", async () => {
    const person = await makeAccount({ roles: ["dhsc"] });
    const session = await openSession(person.id);
    const reset = valueOf(await makeResetLink.execute(world.manager, { accountId: person.id }));
    expect(await actorOfSession(session)).not.toBeNull();
    valueOf(await disableAccount.execute(world.manager, { accountId: person.id }));
    expect(await actorOfSession(session)).toBeNull();
    expect(await loadOneTimeLink(world.link, reset.link.token)).toBeNull();
    const late = await openSession(person.id);
    valueOf(await enableAccount.execute(world.manager, { accountId: person.id }));
    expect(await actorOfSession(session)).toBeNull();
    expect(await actorOfSession(late)).toBeNull();
    expect(await loadOneTimeLink(world.link, reset.link.token)).toBeNull();
    expect(await actorOfSession(await openSession(person.id))).not.toBeNull();
    expect((await auditOf(person.id)).map(({ action }) => action)).toEqual(["make reset link", "disable account", "enable account"]);
  });

  it("refuses twice, and an unknown account", async () => {
    const person = await makeAccount();
    expect(problemsOf(await enableAccount.execute(world.manager, { accountId: person.id }))).toEqual(["conflict"]);
    valueOf(await disableAccount.execute(world.manager, { accountId: person.id }));
    expect(problemsOf(await disableAccount.execute(world.manager, { accountId: person.id }))).toEqual(["conflict"]);
    expect(problemsOf(await disableAccount.execute(world.manager, { accountId: NOBODY }))).toEqual(["not_found"]);
    expect(problemsOf(await enableAccount.execute(world.manager, { accountId: NOBODY }))).toEqual(["not_found"]);
    expect(problemsOf(await makeResetLink.execute(world.manager, { accountId: person.id }))).toEqual(["conflict"]);
  });
});
