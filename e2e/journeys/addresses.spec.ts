import type { APIRequestContext, Page } from "@playwright/test";
import fc from "fast-check";
import { makeImport } from "../fixtures/imports";
import { expect, test } from "../fixtures/test";

/** Where the walk begins: each page with what a reader has chosen on it. */
const STARTS = [
  "/metrics/E01?area=QF7", "/metrics/E03?area=S0E4D&range=24&asOf=2026-04-20", "/metrics/E01?area=QF7&category=treatment_function:C_110", "/metrics/O01?area=E08000019&category=sex:female", "/metrics/P22?area=E12000001",
  "/metrics/E01/compare?area=QF7", "/metrics/E01/compare?view=time&areas=QF7,QWO,QOP&set=2023", "/metrics/J01/compare?kind=council&view=funnel", "/metrics/E16/compare?view=peers&area=QF7",
  "/metrics/E01/map?set=2023&by=status&class=on_trajectory", "/metrics/J05/map?view=boundaries&steps=equal", "/metrics/E01/map?view=hexagons&set=2026&by=england&period=2025-12-31",
  "/metrics/E03/parts?area=QF7&sort=name", "/metrics/E01/scatter?with=U01&area=QF7", "/metrics/E01/inequality?area=QF7", "/metrics/O01/inequality?sort=-female&q=north&dense=1",
  "/metrics?q=cancer&held=1&area=QF7", "/metrics?oversight=elective&kind=icb&area=QF7", "/search?q=Sheffield", "/views/nao?area=QF7", "/regions/Y63?heat=1&sort=name", "/councils/E08000019", "/trusts/RFF", "/whats-new",
];

const EXPLORE = /^\/(metrics|regions|trusts|councils|search|views\/nao|whats-new)(\/|\?|$)/;
/** Pages that open at the board a reader looked at last, where the address names none. */
const PERSONAL = /^\/(metrics|views\/nao)(?!.*[?&]area=\w)(\?|$)/;
/** Parameters that every page carries: one state is enough for each. */
const CARRIED: readonly string[] = ["set", "asOf", "area", "kind", "category"];

/** The page's own subject in words and drawn lines, without what is the reader's: their views, and marks of their session. */
function subjectOf(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
  const shown = main.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<form[^>]*action="\/views\/(?:save|favourite)"[\s\S]*?<\/form>/g, "");
  return [shown.replace(/<[^>]*>/g, " ").replace(/\s+/g, " "), ...[...shown.matchAll(/\s(?:d|cx|cy|href)="([^"]*)"/g)].map(([, value]) => value)].join("\n");
}

/** Addresses that links and forms of a page lead to, one for each set of parameters that they change. */
function statesOf(html: string, address: string): string[] {
  const main = (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "").replaceAll("&amp;", "&");
  const origin = "http://page.test";
  const links = [...main.matchAll(/<a[^>]*\shref="([^"#]+)"/g)].map(([, href = ""]) => new URL(href, origin + address));
  const forms = [...main.matchAll(/<form(?![^>]*method="post")[^>]*>([\s\S]*?)<\/form>/gi)].flatMap(([form, inside = ""]) => {
    const action = /action="([^"]*)"/.exec(form)?.[1] ?? address.split("?")[0] ?? "";
    const hidden = [...inside.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value] as const);
    const chosen = [...inside.matchAll(/<select[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)].map(([, name = "", options = ""]) => [name, [...options.matchAll(/<option value="([^"]*)"/g)].map(([, value = ""]) => value)] as const);
    return chosen.flatMap(([name, values]) => values.slice(-1).map((last) => {
      const url = new URL(action || (address.split("?")[0] ?? ""), origin);
      for (const [key, value] of [...hidden, ...chosen.flatMap(([other, [first = ""]]) => (other === name ? [] : [[other, first] as const])), [name, last] as const]) url.searchParams.append(key, value);
      return url;
    }));
  });
  const byKind = new Map<string, string>();
  for (const url of [...links, ...forms]) {
    const kind = `${url.pathname.replace(/\/[A-Z]\d{2}\b|\/[A-Z0-9]{3,9}$/, "/*")} ${[...url.searchParams.keys()].sort().join()}`;
    if (url.origin === origin && EXPLORE.test(url.pathname) && !url.pathname.includes("/download")) byKind.set(kind, byKind.get(kind) ?? `${url.pathname}${url.search}`);
  }
  return [...byKind.values()];
}

async function inTurns<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += 4) await Promise.all(items.slice(at, at + 4).map(act));
}

test("every state that links and forms lead to is the same page for another reader of the same reach", async ({ requestsOf }) => {
  const [one, other] = await Promise.all([requestsOf("national"), requestsOf("auditor")]);
  const pageOf = async (reader: APIRequestContext, address: string): Promise<string> => {
    const answer = await reader.get(address);
    expect.soft(answer.status(), address).toBe(200);
    return answer.text();
  };
  const states = new Set<string>(STARTS);
  const compared: string[] = [];
  const compare = async (address: string): Promise<void> => {
    const [first, second] = await Promise.all([pageOf(one, address), pageOf(other, address)]);
    expect.soft(subjectOf(second), address).toBe(subjectOf(first));
    expect.soft(subjectOf(first).length, address).toBeGreaterThan(60);
    compared.push(address);
    if (STARTS.includes(address)) for (const state of statesOf(first, address)) states.add(state);
  };
  await inTurns(STARTS, compare);
  const kindOf = (address: string): string => `${address.split("?")[0]?.replace(/\/([A-Z]\d{2}|[A-Z0-9]{3,9})\b/, "/*")} ${[...new URLSearchParams(address.split("?")[1]).keys()].filter((name) => !CARRIED.includes(name)).sort().join()}`;
  const kinds = new Map([...states].filter((address) => !STARTS.includes(address) && !PERSONAL.test(address)).map((address) => [kindOf(address), address]));
  await inTurns([...kinds.values()], compare);
  expect(compared.length, "states compared").toBeGreaterThan(50);
});

/** What is on the screen: words and drawn lines. */
const seen = (page: Page): Promise<string[]> => page.locator("main").evaluate((main) => {
  const own = main.querySelectorAll('form[action^="/views/"]');
  const drawn = [...main.querySelectorAll("svg path, svg circle, svg use, svg text")].map((element) => ["d", "cx", "cy", "href", "fill"].map((name) => element.getAttribute(name) ?? "").join(" "));
  for (const form of own) form.remove();
  return [(main as HTMLElement).innerText, ...drawn];
});

test("what a reader does in the browser stands in the address, and the address shows it to another", async ({ pageOf }) => {
  const [page, other] = [await pageOf("national"), await pageOf("auditor")];
  const same = async (change: () => Promise<void>, expected: RegExp): Promise<void> => {
    await change();
    await expect(page).toHaveURL(expected);
    await other.goto(page.url());
    expect.soft(await seen(other), page.url()).toEqual(await seen(page));
  };
  await page.goto("/metrics/E01/compare?set=2026&area=QF7", { waitUntil: "networkidle" });
  const table = page.locator(".figure-table, #compare-table").first();
  await same(() => page.getByRole("link", { name: /^Code/ }).click(), /sort=code/);
  await same(async () => {
    await page.getByLabel("Rows with the words").fill("yorkshire");
    await page.getByLabel("Compact rows").check();
    await page.getByLabel("Shade by value").check();
    await page.locator("summary", { hasText: /^Columns$/ }).click();
    await page.getByRole("checkbox", { name: /A year before/ }).check();
    await page.locator("summary", { hasText: /^Columns$/ }).click();
  }, /q=yorkshire.*|cols=/);
  await expect(table).toBeVisible();
  await page.goto("/metrics/E01/map?set=2023&by=england", { waitUntil: "networkidle" });
  await same(async () => {
    await page.locator(".map-legend a", { hasText: "Better than England" }).click();
    await page.getByRole("link", { name: /^Earlier/ }).click();
    await expect(page).toHaveURL(/period=2026-02-28/);
  }, /class=better.*|period=/);
});

test("an address beyond reach says so in words, and shows what may be seen", async ({ pageOf, requestsOf }) => {
  const council = await pageOf("council");
  for (const address of ["/imports", await makeImport("checked")]) {
    const answer = await council.goto(address);
    expect([address, answer?.status()]).toEqual([address, 403]);
    await expect(council.getByRole("heading", { level: 1 })).toHaveText("Your account may not open this page");
    await expect(council.getByRole("main").getByRole("link").first()).toBeVisible();
  }
  // Published figures are everybody's: a comparison marked for a board outside the reader's reach is the same page.
  const [leader, cluster] = await Promise.all([requestsOf("leader"), requestsOf("cluster")]);
  const [first, second] = await Promise.all([leader, cluster].map(async (reader) => (await reader.get("/metrics/E01/compare?area=QE1&set=2026")).text()));
  expect(subjectOf(second ?? "")).toBe(subjectOf(first ?? ""));
});

const PAGES = ["", "/compare", "/scatter", "/map", "/parts", "/inequality", "/map/frames", "/download", "/compare/download", "/scatter/download", "/map/download", "/parts/download", "/inequality/download"].flatMap((page) => ["E01", "J05", "O01", "E16", "W01", "P22"].map((metric) => `/metrics/${metric}${page}`))
  .concat("/metrics", "/metrics/download", "/search", "/views", "/views/nao", "/whats-new", "/regions/Y63", "/regions/E12000001", "/regions/Y63/download", "/councils/E08000019", "/councils/E08000019/download", "/trusts/RFF", "/trusts/RFF/download");
const NAMES = ["area", "areas", "kind", "period", "set", "asOf", "category", "view", "by", "steps", "class", "with", "part", "sort", "q", "cols", "dense", "heat", "range", "format", "oversight", "source", "held", "problem", "done"];
const ODD = [
  "", "0", "-1", "NaN", "null", "__proto__", "constructor", "toString", "-__proto__", "\u0000", "\ud800", "../../etc", "' OR 1=1--", "<script>alert(1)</script>", "x".repeat(81), "😀", "%", "QF7", "QF7,QWO,QOP,QE1,QHG,QHL,QK1", "QF7,QF7", "ZZZ", "england", "E08000019", "Y63", "RFF",
  "icb", "council", "trust", "statistical_region", "region", "bars", "funnel", "time", "peers", "hexagons", "boundaries", "status", "value", "-value", "equal", "step-9", "better", "E01", "U01", "J01", "W01", "E99", "2026-03-31", "2026-02-30", "9999-12-31", "0000-00-00", "2022-12-01", "2024-05-01", "2099-01-01", "2023", "2026", "12", "all",
  "treatment_function:C_110", "sex:female", "sex:male", "sex:", "provider:RHQ", "csv", "xlsx", "ods", "csvw", "svg", "pdf", "reasons", "name,value", ",,,", "1", "on", "elective", "sex", "deprivation",
];
const draw = fc.tuple(fc.constantFrom(...PAGES), fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...ODD) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) })), { minLength: 1, maxLength: 5 }));

test("odd values in any parameter are refused or answered, and never break a page", async ({ requestsOf }) => {
  const reader = await requestsOf("national");
  const found: string[] = [];
  let answered = 0;
  await inTurns(fc.sample(draw, { numRuns: 200 }), async ([page, query]) => {
    const address = `${page}?${new URLSearchParams(query.map(([name, value]) => [name, value])).toString()}`;
    const status = (await reader.get(address)).status();
    if (status === 200) answered += 1;
    if (![200, 404].includes(status)) found.push(`${status} ${address}`);
  });
  expect(found).toEqual([]);
  expect(answered, "draws that show a page").toBeGreaterThan(10);
});

test("a parameter that is none of its values is not found", async ({ requestsOf }) => {
  const reader = await requestsOf("council");
  const wrong = [
    "/metrics/E01/compare?kind=planet", "/metrics/E01/compare?view=pie", "/metrics/E01/compare?areas=<b>", "/metrics/E01/compare?period=2026-02-30", "/metrics/E01/compare?asOf=2099-01-01", "/metrics/E01/compare?set=1999", "/metrics/E99/compare",
    "/metrics/E01/scatter?with=nothing", "/metrics/E01/map?by=mood", "/metrics/E01/map?view=globe", "/metrics/E01/map?steps=giant", "/metrics/E01/map?kind=trust", "/metrics/E01/parts?area=!", "/metrics/E01/inequality?part=age",
    "/metrics?kind=planet", "/metrics?oversight=magic", `/search?q=${"x".repeat(81)}`, "/views/nao?area=%3C", "/regions/ZZZ", "/regions/Y63?set=1999", "/councils/E08000999", "/trusts/XXX", "/trusts/RFF?asOf=1999-01-01", "/metrics/E01/compare/download?format=pdf", "/metrics/E01/map/download?format=png",
  ];
  const found: Record<string, number> = {};
  await inTurns(wrong, async (address) => { found[address] = (await reader.get(address)).status(); });
  expect(found).toEqual(Object.fromEntries(wrong.map((address) => [address, 404])));
});
