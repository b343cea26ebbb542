import { encode } from "next-auth/jwt";
import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { ROLE, ROLES } from "@/lib/access/roles";
import { cookieNames } from "@/lib/platform/auth/cookies";
import { configuration } from "@/lib/platform/config";
import { asOwner } from "@/lib/testing/accounts";
import { accountFor, HELD_FOR, seededDatabase } from "@/lib/testing/test-database";
import { badRequestResponse, defineRoute } from "./define-route";

// What Next.js knows of a request stands in for the browser; everything behind it is the product's own.
const browser = vi.hoisted(() => ({ session: null as string | null }));
vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => (browser.session === null ? undefined : { value: browser.session }) }), headers: async () => new Headers() }));

seededDatabase();
beforeEach(() => {
  browser.session = null;
});

async function signIn(email: string): Promise<void> {
  const [session] = await asOwner<{ id: string }>("INSERT INTO session (id, account_id, expires_at) SELECT gen_random_uuid(), id, now() + interval '1 hour' FROM account WHERE email = $1 RETURNING id", email);
  expect(cookieNames(configuration().secure).session).toMatch(/session$/);
  browser.session = await encode({ token: { sid: session?.id }, secret: configuration().secret });
}

let ran = 0;
const route = defineRoute({
  permission: "figures:read",
  params: z.object({ code: z.string().regex(/^[A-Z]+$/) }),
  query: z.object({ mode: z.enum(["plain", "broken", "bad"]).default("plain") }),
  run: async ({ params, query, scope }) => {
    ran += 1;
    if (query.mode === "broken") throw new Error("a secret of the server");
    if (query.mode === "bad") return badRequestResponse("Say when");
    return Response.json({ code: params.code, who: scope.actor.name });
  },
});

const own = configuration().address;
const ask = (path = "/x", { method = "GET", headers = {}, code = "QF" }: { method?: string; headers?: Record<string, string>; code?: string } = {}) =>
  route(new NextRequest(new URL(path, own), { method, headers }), { params: Promise.resolve({ code }) });

describe("a route", () => {
  it("answers 401 to nobody, and to a session that ended, was forged or signed with another secret", async () => {
    expect((await ask()).status).toBe(401);
    for (const session of ["", "nonsense", await encode({ token: { sid: "00000000-0000-4000-8000-000000000000" }, secret: configuration().secret })]) {
      browser.session = session;
      expect((await ask()).status).toBe(401);
    }
    const email = await accountFor("dhsc");
    await signIn(email);
    expect((await ask()).status).toBe(200);
    const [row] = await asOwner<{ id: string }>("SELECT s.id FROM session s JOIN account a ON a.id = s.account_id WHERE a.email = $1", email);
    browser.session = await encode({ token: { sid: row?.id }, secret: "another secret, just as long as it should be" });
    expect((await ask()).status).toBe(401);
  });

  it.each(ROLES)("answers %s exactly where the role has the permission, and 403 otherwise", async (role) => {
    await signIn(await accountFor(role, HELD_FOR[role]));
    const before = ran;
    const allowed = ROLE[role].permissions.includes("figures:read");
    expect((await ask()).status).toBe(allowed ? 200 : 403);
    expect(ran - before).toBe(allowed ? 1 : 0);
  });

  it("answers 404 to parameters that do not parse, whoever asks, and says nothing more", async () => {
    await signIn(await accountFor("dhsc"));
    for (const response of [await ask("/x", { code: "qf" }), await ask("/x?mode=other")]) {
      expect(response.status).toBe(404);
      expect(await response.text()).toBe("Not found\n");
    }
    expect((await ask("/x?mode=bad")).status).toBe(400);
  });

  it("answers 500 without a word of the cause, which is logged", async () => {
    await signIn(await accountFor("dhsc"));
    const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const response = await ask("/x?mode=broken");
    const lines = log.mock.calls.map(([line]) => String(line));
    log.mockRestore();
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
    expect(lines.filter((line) => line.includes("a secret of the server"))).toHaveLength(1);
  });

  it("is never cached where it refuses", async () => {
    expect((await ask()).headers.get("cache-control")).toBe("private, no-store");
  });
});

describe("a change", () => {
  const post = async (headers: Record<string, string>) => (await ask("/x", { method: "POST", headers })).status;

  it("is taken from this site's own pages alone", async () => {
    await signIn(await accountFor("dhsc"));
    const origin = new URL(own).origin;
    expect(await post({ origin, "sec-fetch-site": "same-origin" })).toBe(200);
    expect(await post({ origin })).toBe(200);
    expect(await post({})).toBe(403);
    expect(await post({ origin: "null" })).toBe(403);
    expect(await post({ origin: "https://evil.example" })).toBe(403);
    expect(await post({ origin: `${origin}.evil.example` })).toBe(403);
    expect(await post({ origin: "https://evil.example", host: new URL(own).host })).toBe(403);
    expect(await post({ origin, "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await post({ origin, "sec-fetch-site": "same-site" })).toBe(403);
  });

  it("of somebody else's page is refused before anybody asks who is there", async () => {
    expect(await post({ origin: "https://evil.example" })).toBe(403);
    expect(await post({ origin: new URL(own).origin })).toBe(401);
  });
});
