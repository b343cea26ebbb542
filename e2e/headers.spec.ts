import type { APIResponse } from "@playwright/test";
import { expect, test } from "./fixtures/test";

interface Visit {
  readonly path: string;
  readonly who: "national" | "administrator" | null;
  readonly status: number;
}

const VISITS: readonly Visit[] = [
  { path: "/sign-in", who: null, status: 200 },
  { path: "/accessibility", who: null, status: 200 },
  { path: "/methods/spc", who: null, status: 200 },
  { path: "/methods/nothing", who: null, status: 404 },
  { path: "/overview", who: null, status: 307 },
  { path: "/overview/download", who: null, status: 401 },
  { path: "/nothing-here", who: null, status: 404 },
  { path: "/api/health", who: null, status: 200 },
  { path: "/api/auth/session", who: null, status: 200 },
  { path: "/set-password/nothing", who: null, status: 200 },
  { path: "/overview", who: "national", status: 200 },
  { path: "/organisations/QF7", who: "national", status: 200 },
  { path: "/metrics/E01?area=QF7", who: "national", status: 200 },
  { path: "/account", who: "national", status: 200 },
  { path: "/", who: "national", status: 307 },
  { path: "/admin/accounts", who: "national", status: 403 },
  { path: "/organisations/XXX", who: "national", status: 404 },
  { path: "/organisations/QF7/pack", who: "national", status: 405 },
  { path: "/overview/download", who: "national", status: 200 },
  { path: "/metrics/E01/download", who: "national", status: 200 },
  { path: "/organisations/QF7/download", who: "national", status: 200 },
  { path: "/organisations/XXX/download", who: "national", status: 404 },
  { path: "/imports", who: "national", status: 200 },
  { path: "/imports/999999999/state", who: "national", status: 404 },
  { path: "/overview/download", who: "administrator", status: 403 },
  { path: "/admin/audit-trail", who: "administrator", status: 200 },
  { path: "/admin/audit-trail/download", who: "administrator", status: 200 },
];

/** The parts of a content security policy by name. */
function policyOf(answer: APIResponse): Map<string, string> {
  const text = answer.headers()["content-security-policy"] ?? "";
  return new Map(text.split(";").map((part) => part.trim()).map((part) => [part.split(" ")[0] ?? "", part.split(" ").slice(1).join(" ")]));
}

for (const { path, who, status } of VISITS) {
  test(`${who ?? "nobody"} asks for ${path} (${status}): strict headers`, async ({ requestsOf }) => {
    const answer = await (await requestsOf(who)).get(path);
    expect(answer.status()).toBe(status);
    const headers = answer.headers();
    const policy = policyOf(answer);
    expect(policy.get("default-src")).toBe("'self'");
    expect(policy.get("script-src")).toMatch(/^'self' 'nonce-[A-Za-z0-9+/=]{22,}' 'strict-dynamic'$/);
    expect(policy.get("style-src")).toMatch(/^'self' 'nonce-[A-Za-z0-9+/=]{22,}'$/);
    expect(policy.get("style-src-attr")).toBe("'none'");
    for (const none of ["object-src", "base-uri", "frame-ancestors"]) expect(policy.get(none), none).toBe("'none'");
    expect(policy.get("form-action")).toBe("'self'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["access-control-allow-origin"]).toBeUndefined();
    if (status !== 405) expect(headers["cache-control"]).toContain("no-store");
  });
}

test("where files are taken in, which goes past the proxy, headers are as strict", async ({ requestsOf, baseURL }) => {
  const headers = (await (await requestsOf("national")).post("/imports/upload", { multipart: { board: "" }, headers: { origin: baseURL ?? "" } })).headers();
  expect(headers).toMatchObject({ location: "/imports/new?problem=no_file", "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "cross-origin-opener-policy": "same-origin", "cache-control": "private, no-store" });
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
});

test("a nonce is good for one answer, and the page's scripts carry it", async ({ requestsOf }) => {
  const guest = await requestsOf(null);
  const answers = await Promise.all([guest.get("/sign-in"), guest.get("/sign-in")]);
  const nonces = answers.map((answer) => /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1] ?? "");
  expect(new Set(nonces).size).toBe(2);
  const scripts = (await answers[0]?.text())?.match(/<script[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((script) => !script.includes(`nonce="${nonces[0]}"`))).toEqual([]);
});

test("a script that somebody smuggles into the page does not run", async ({ pageOf }) => {
  const page = await pageOf("national");
  await page.goto("/overview");
  const ran = await page.evaluate(() => {
    const holder = document.createElement("div");
    holder.innerHTML = '<img src="/nothing.png" onerror="window.smuggled = true"><p style="color:red" id="styled">x</p>';
    document.body.append(holder);
    return new Promise<unknown>((resolve) => setTimeout(() => resolve([(window as { smuggled?: boolean }).smuggled ?? false, getComputedStyle(holder.querySelector("#styled") ?? holder).color === "rgb(255, 0, 0)"]), 300));
  });
  expect(ran).toEqual([false, false]);
});

test("files are named, typed and sent as attachments", async ({ requestsOf, baseURL }) => {
  const national = await requestsOf("national");
  const pack = (await national.post("/organisations/QF7/pack", { headers: { origin: baseURL ?? "" } })).headers().location ?? "";
  for (const [path, type, name] of [
    ["/overview/download", /^text\/csv; charset=utf-8/, /^attachment; filename="overview-2026-\d{4}-\d\d-\d\d\.csv"$/],
    ["/metrics/E01/download?area=QF7", /^text\/csv; charset=utf-8/, /^attachment; filename="E01-QF7-\d{4}-\d\d-\d\d\.csv"$/],
    ["/organisations/QF7/download", /^text\/csv; charset=utf-8/, /^attachment; filename="scorecard-QF7-\d{4}-\d\d-\d\d-illustrative\.csv"$/],
    [pack, /^application\/pdf$/, /^attachment; filename="[A-Za-z0-9._-]+\.pdf"$/],
  ] as const) {
    const { "content-type": foundType, "content-disposition": foundName, "cache-control": cached } = (await national.get(path)).headers();
    expect(foundType, path).toMatch(type);
    expect(foundName, path).toMatch(name);
    expect(cached, path).toBe("private, no-store");
  }
});

test("what is built into the product may be kept for a year; what is not there may not", async ({ requestsOf }) => {
  const guest = await requestsOf(null);
  const script = /\/_next\/static\/[^"]+\.js/.exec(await (await guest.get("/sign-in")).text())?.[0] ?? "";
  expect((await guest.get(script)).headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect((await guest.get("/_next/static/nothing.js")).status()).toBe(404);
});
