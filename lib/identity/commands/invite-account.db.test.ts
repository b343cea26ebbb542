import { describe, expect, it } from "vitest";
import { areaFor, asOwner, auditOf } from "@/lib/testing/accounts";
import { identityWorld, grantsOf, problemsOf, valueOf } from "@/lib/testing/identity";
import { inviteAccount } from "./invite-account";

const world = identityWorld();

describe("invite account", () => {
  it("makes an account with a role, a link for 72 hours and one audit entry without the token", async () => {
    const areaId = await areaFor("icb_leader");
    const before = Date.now();
    const made = valueOf(await inviteAccount.execute(world.manager, { email: " Ann@Example.TEST ", name: "Ann Okafor", role: "icb_leader", areaId: String(areaId) }));
    expect(await grantsOf(made.accountId)).toEqual([expect.objectContaining({ role: "icb_leader", area_id: areaId })]);
    expect(made.link.expiresAt.getTime() - before).toBeGreaterThan(71.9 * 3_600_000);
    expect(made.link.address).toMatch(/^http.*\/set-password\/[\w-]{43}$/);
    const entries = await auditOf(made.accountId);
    expect(entries).toEqual([expect.objectContaining({ action: "invite account", actor_id: world.administrator.id, area_id: areaId })]);
    expect(entries[0]?.detail).toMatchObject({ email: "ann@example.test", role: "ICB leader" });
    expect(JSON.stringify(entries)).not.toContain(made.link.token);
    expect(JSON.stringify(entries)).not.toContain(made.link.tokenHash);
  });

  it("keeps only the SHA-256 of the token", async () => {
    const made = valueOf(await inviteAccount.execute(world.manager, { email: "a@example.test", name: "A", role: "dhsc", areaId: "" }));
    const rows = await asOwner<{ text: string }>("SELECT reset_link::text AS text FROM reset_link");
    expect(rows.map(({ text }) => text).join()).toContain(made.link.tokenHash);
    expect(rows.map(({ text }) => text).join()).not.toContain(made.link.token);
  });

  it("refuses an address that is known, whatever its case, and leaves nothing behind", async () => {
    expect(problemsOf(await inviteAccount.execute(world.manager, { email: world.administrator.email.toUpperCase(), name: "Other", role: "dhsc", areaId: "" }))).toEqual(["conflict@email"]);
    expect(await asOwner("SELECT 1 FROM reset_link")).toHaveLength(0);
  });

  it("makes one account when two administrators invite the same address at once", async () => {
    const input = { email: "twice@example.test", name: "Twice", role: "dhsc", areaId: "" };
    const results = await Promise.all([inviteAccount.execute(world.manager, input), inviteAccount.execute(world.manager, input)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.flatMap(problemsOf)).toEqual(["conflict@email"]);
  });

  it.each([
    ["no address", { email: "", name: "A", role: "dhsc" }, "invalid@email"],
    ["not an address", { email: "ann at home", name: "A", role: "dhsc" }, "invalid@email"],
    ["no name", { email: "a@example.test", name: "  ", role: "dhsc" }, "invalid@name"],
    ["an unknown role", { email: "a@example.test", name: "A", role: "owner" }, "invalid@role"],
    ["a role without its organisation", { email: "a@example.test", name: "A", role: "icb_leader", areaId: "" }, "invalid@areaId"],
    ["an organisation that is not there", { email: "a@example.test", name: "A", role: "dhsc", areaId: "999999" }, "invalid@areaId"],
    ["an organisation that is no number", { email: "a@example.test", name: "A", role: "icb_leader", areaId: "x" }, "invalid@areaId"],
  ])("refuses %s at its field", async (_, input, expected) => {
    expect(problemsOf(await inviteAccount.execute(world.manager, input))).toEqual([expected]);
    expect(await asOwner("SELECT 1 FROM account")).toHaveLength(1);
  });

  it("refuses an ICB that was abolished", async () => {
    const [gone] = await asOwner<{ id: number }>("SELECT a.id FROM area a WHERE kind = 'icb' AND NOT EXISTS (SELECT 1 FROM area_version v WHERE v.area_id = a.id AND (v.valid_to IS NULL OR v.valid_to >= current_date)) LIMIT 1");
    expect(problemsOf(await inviteAccount.execute(world.manager, { email: "a@example.test", name: "A", role: "icb_leader", areaId: gone?.id }))).toEqual(["invalid@areaId"]);
  });
});
