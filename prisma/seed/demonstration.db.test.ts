import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isRole, ROLE, ROLES } from "@/lib/access/roles";
import { passwordMatches } from "@/lib/platform/auth/password";
import { asOwner, emptyAccounts } from "@/lib/testing/accounts";
import { identityWorld, passwordHashOf } from "@/lib/testing/identity";
import { seedDemonstration } from "./demonstration";

identityWorld();

let folder: string;
beforeEach(async () => {
  await emptyAccounts();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "demonstration-"));
  vi.stubEnv("OVERSIGHT_DATA_DIR", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true });
});

const listFile = () => path.join(folder, "demonstration-accounts.json");
const list = () => JSON.parse(fs.readFileSync(listFile(), "utf8")) as { role: string; email: string; password: string; name: string; organisations: string[] }[];

it("makes accounts of every role through the commands, and a list only its owner can read", async () => {
  const [last] = await asOwner<{ id: string }>("SELECT coalesce(max(id), 0)::text AS id FROM audit_entry");
  expect(await seedDemonstration()).toBe(10);
  expect(fs.statSync(listFile()).mode & 0o777).toBe(0o600);
  expect(new Set(list().map(({ role }) => role))).toEqual(new Set(ROLES.map((role) => ROLE[role].name)));
  expect(list().find(({ organisations }) => organisations.length === 2)).toMatchObject({ role: "ICB leader", organisations: ["Derby and Derbyshire", "Lincolnshire"] });
  const accounts = await asOwner<{ id: string; email: string; roles: string[] }>("SELECT a.id::text, a.email, array_agg(g.role::text) AS roles FROM account a JOIN account_grant g ON g.account_id = a.id GROUP BY a.id");
  expect(accounts.map(({ email }) => email).sort()).toEqual(list().map(({ email }) => email).sort());
  expect(accounts.every(({ email, roles }) => email.endsWith("@example.test") && roles.every(isRole))).toBe(true);
  expect(await passwordMatches(await passwordHashOf(accounts[0]?.id ?? ""), list()[0]?.password ?? "")).toBe(true);
  const trail = await asOwner<{ action: string; text: string }>("SELECT action, e::text AS text FROM audit_entry e WHERE id > $1", last?.id);
  expect(trail.filter(({ action }) => action === "set password")).toHaveLength(10);
  expect(trail.some(({ text }) => text.includes(list()[0]?.password ?? ""))).toBe(false);
});

it("does nothing where there is an account, and has another password where there is none again", async () => {
  await seedDemonstration();
  const first = list()[0]?.password;
  expect(await seedDemonstration()).toBe(0);
  expect(list()[0]?.password).toBe(first);
  await emptyAccounts();
  await seedDemonstration();
  expect(list()[0]?.password).not.toBe(first);
});

it("leaves no account behind when the list cannot be written", async () => {
  vi.stubEnv("OVERSIGHT_DATA_DIR", path.join(folder, "file", "under"));
  fs.writeFileSync(path.join(folder, "file"), "");
  await expect(seedDemonstration()).rejects.toThrow();
  expect(await asOwner("SELECT 1 FROM account")).toEqual([]);
});
