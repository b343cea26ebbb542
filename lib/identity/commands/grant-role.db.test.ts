import { describe, expect, it } from "vitest";
import { actorOfSession } from "@/lib/access/actor";
import { areaFor, asOwner, auditOf, makeAccount, openSession } from "@/lib/testing/accounts";
import { identityWorld, firstGrantOf, grantsOf, NOBODY, problemsOf, valueOf } from "@/lib/testing/identity";
import { grantRole } from "./grant-role";
import { revokeRole } from "./revoke-role";

const world = identityWorld();

describe("grant and revoke role", () => {
  it("gives the same role for a second organisation, and takes one away without the other", async () => {
    const person = await makeAccount({ roles: ["icb_leader"] });
    const session = await openSession(person.id);
    const [second] = await asOwner<{ id: number }>("SELECT a.id FROM area a JOIN area_version v ON v.area_id = a.id WHERE a.kind = 'icb' AND v.valid_to IS NULL ORDER BY a.id DESC LIMIT 1");
    valueOf(await grantRole.execute(world.manager, { accountId: person.id, role: "icb_leader", areaId: second?.id }));
    expect((await actorOfSession(session))?.held.map((grant) => grant.areaId)).toEqual([await areaFor("icb_leader"), second?.id]);
    valueOf(await revokeRole.execute(world.manager, { accountId: person.id, grantId: await firstGrantOf(person.id) }));
    expect((await actorOfSession(session))?.held.map((grant) => grant.areaId)).toEqual([second?.id]);
    expect((await auditOf(person.id)).map(({ action, area_id }) => [action, area_id])).toEqual([["grant role", second?.id], ["revoke role", await areaFor("icb_leader")]]);
  });

  it("refuses what is held already, a wrong kind of organisation and an unknown account", async () => {
    const person = await makeAccount({ roles: ["icb_leader", "dhsc"] });
    const icb = await areaFor("icb_leader");
    expect(problemsOf(await grantRole.execute(world.manager, { accountId: person.id, role: "icb_leader", areaId: icb }))).toEqual(["conflict@role"]);
    expect(problemsOf(await grantRole.execute(world.manager, { accountId: person.id, role: "dhsc", areaId: "" }))).toEqual(["conflict@role"]);
    expect(problemsOf(await grantRole.execute(world.manager, { accountId: person.id, role: "council_partner", areaId: icb }))).toEqual(["invalid@areaId"]);
    expect(problemsOf(await grantRole.execute(world.manager, { accountId: NOBODY, role: "dhsc", areaId: "" }))).toEqual(["not_found"]);
    expect(problemsOf(await grantRole.execute(world.manager, { accountId: "x", role: "dhsc", areaId: "" }))).toEqual(["invalid@accountId"]);
    expect(await auditOf(person.id)).toEqual([]);
  });

  it("gives a role again after it was taken away", async () => {
    const person = await makeAccount({ roles: ["dhsc"] });
    valueOf(await revokeRole.execute(world.manager, { accountId: person.id, grantId: await firstGrantOf(person.id) }));
    valueOf(await grantRole.execute(world.manager, { accountId: person.id, role: "dhsc", areaId: "" }));
    expect(await grantsOf(person.id)).toHaveLength(1);
  });

  it("refuses to revoke twice, and a grant of another account", async () => {
    const person = await makeAccount({ roles: ["dhsc"] });
    const other = await makeAccount({ roles: ["auditor"] });
    const grantId = await firstGrantOf(person.id);
    expect(problemsOf(await revokeRole.execute(world.manager, { accountId: other.id, grantId }))).toEqual(["conflict"]);
    const twice = await Promise.all([1, 2].map(() => revokeRole.execute(world.manager, { accountId: person.id, grantId })));
    expect(twice.flatMap(problemsOf)).toEqual(["conflict"]);
    expect(await auditOf(person.id)).toHaveLength(1);
  });
});
