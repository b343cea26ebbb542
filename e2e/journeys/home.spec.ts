import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { accountOf, type Person } from "../fixtures/accounts";
import { rowsOf } from "../fixtures/database";
import { expectedHome, monthsOn, type ExpectedHome, type JudgedObjective } from "../fixtures/home-answers";
import { boardFigures } from "../fixtures/published-figures";
import { addEngland, reversedMonth } from "../fixtures/reversed-figures";
import { runImport } from "../fixtures/run-import";
import { expect, test } from "../fixtures/test";

const QUESTIONS = ["What should worry you", "What is getting better", "What is unrealistic"] as const;
const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const word = (count: number): string => WORDS[count] ?? String(count);
const TODAY = new Date().toISOString().slice(0, 10);
const YEAR_BEFORE = `${Number(TODAY.slice(0, 4)) - 1}${TODAY.slice(4)}`.replace("02-29", "02-28");

const inRegion = (name: string): Promise<string[]> => rowsOf<{ code: string }>(
  "SELECT v.ods_code AS code FROM area a JOIN area_version v ON v.area_id = a.id WHERE a.kind = 'icb' AND v.valid_to IS NULL AND v.region_key = (SELECT r.key FROM area r JOIN area_version w ON w.area_id = r.id WHERE r.kind = 'region' AND w.short_name = $1 LIMIT 1)", [name],
).then((rows) => rows.map(({ code }) => code));

/** Each role's home and the boards it is about; null = all. */
const HOMES: readonly { readonly who: Person; readonly at: string; readonly only: () => Promise<readonly string[] | null> }[] = [
  ...(["national", "dhsc", "auditor"] as const).map((who) => ({ who, at: "/overview", only: async () => null })),
  { who: "regional", at: "/overview", only: () => inRegion("North East and Yorkshire") },
  { who: "council", at: "/overview", only: async () => ["QF7"] },
  { who: "leader", at: "/organisations/QF7", only: async () => ["QF7"] },
  { who: "analyst", at: "/organisations/QF7", only: async () => ["QF7"] },
  { who: "cluster", at: "/organisations/cluster", only: async () => ["QJ2", "QJM"] },
];

/** Opens the home that signing in leads to. */
async function goHome(page: Page, at: string, day: string | null): Promise<void> {
  const home = (await page.request.get("/", { maxRedirects: 0 })).headers().location ?? "";
  expect(home.replace(/^https?:\/\/[^/]+/, "")).toBe(at);
  await page.goto(`${at}${day === null ? "" : `?asOf=${day}`}`, { waitUntil: "domcontentloaded" });
}

/** An answer, within the screen as it opens. */
async function answerTo(page: Page, question: (typeof QUESTIONS)[number]): Promise<string> {
  const block = page.locator("main div").filter({ has: page.locator(":scope > h2", { hasText: question }) }).last();
  const box = await block.boundingBox();
  expect(box, question).not.toBeNull();
  expect((box?.y ?? 0) + (box?.height ?? Number.POSITIVE_INFINITY), `foot of "${question}"`).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
  return (await block.locator("p").innerText()).replaceAll("−", "-");
}

const shown = (value: number, decimals: number): string => `${value.toFixed(decimals)}%`;
const notImproving = ({ off }: JudgedObjective) => off.filter(({ isImproving }) => !isImproving);

const placeOf = ({ shortTitle }: JudgedObjective, said: string): number => said.toLowerCase().indexOf(shortTitle.toLowerCase());
/** Boards in words; only the first of a list says what is counted. */
const counted = (boards: number): string => `${word(boards)}( boards?)?`;

function expectWorry(said: string, { objectives, boards }: ExpectedHome): void {
  const ranked = (["N4", "N5", "N10"] as const).map((code) => objectives[code]).filter((one) => notImproving(one).length > 0).sort((a, b) => notImproving(b).length - notImproving(a).length);
  if (ranked.length === 0) return void expect(said).toMatch(/^No (board|objective that can be judged) is off trajectory without improving/);
  for (const [place, one] of ranked.entries()) {
    const off = notImproving(one);
    const worst = shown(off[0]?.value ?? Number.NaN, one.decimals);
    if (boards.length === 1) expect(said).toMatch(new RegExp(`${one.shortTitle}( \\(by [^)]+\\))? is off trajectory and not improving, at ${worst}\\.`));
    else expect(said).toMatch(new RegExp(`${counted(off.length)} on ${one.shortTitle}, (worst )?${off[0]?.name} \\(${worst}`, "i"));
    // Of objectives that as many boards are off, any may come first.
    if (place > 0 && off.length < notImproving(ranked[place - 1] as JudgedObjective).length) expect(placeOf(one, said)).toBeGreaterThan(placeOf(ranked[place - 1] as JudgedObjective, said));
  }
}

function expectBetter(said: string, { england, englandBefore, latest, gains, boards, objectives }: ExpectedHome): void {
  if (englandBefore !== null) {
    const change = england.value - englandBefore.value;
    expect(said).toContain(`18 weeks in England ${change > 0 ? "rose" : "fell"} ${Math.abs(change).toFixed(1)} points in a year to ${shown(england.value, 1)} in ${new Date(`${latest}T00:00:00Z`).toLocaleDateString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" })}.`);
  }
  const [best] = gains;
  if (boards.length > 1) expect(said.includes("gained most"), said).toBe((best?.gain ?? 0) > 0);
  if (best && best.gain > 0) expect(said).toContain(boards.length === 1 ? `${best.name} rose ${best.gain.toFixed(1)} points` : `${best.name} gained most, ${best.gain.toFixed(1)} points.`);
  if (boards.length === 1 && !best) expect(said).toContain("own change cannot be told: what its figures cover changed");
  if (boards.length === 1) return;
  const improving = Object.values(objectives).map((one) => ({ one, count: one.off.filter(({ isImproving }) => isImproving).length })).filter(({ count }) => count > 0);
  expect(said.includes("Off trajectory but improving"), said).toBe(improving.length > 0);
  for (const { one, count } of improving) expect(said).toMatch(new RegExp(`${counted(count)} on ${one.shortTitle}`, "i"));
}

/** Where the answer is about waits: what it needs a year, and never fewer boards than those that no board's past comes near. */
function expectUnrealistic(said: string, { boards, latest, mostGained }: ExpectedHome): void {
  const [, target, month, year] = /^18 weeks, ([\d.]+)% by (\w+) (\d{4})/.exec(said) ?? [];
  if (target === undefined) return void expect(said).toMatch(/^No target|% by \w+ \d{4}/);
  const due = monthsOn(`${year}-${String(new Date(`1 ${month} 2000`).getMonth() + 1).padStart(2, "0")}-28`, 0);
  const months = (Number(due.slice(0, 4)) - Number(latest.slice(0, 4))) * 12 + Number(due.slice(5, 7)) - Number(latest.slice(5, 7));
  const gaps = boards.map(({ value }) => Number(target) - value).filter((gap) => gap > 0);
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)].map((gap) => ((12 * gap) / months).toFixed(1));
  expect(said).toContain(`It needs ${least === most ? least : `${least} to ${most}`} points a year`);
  const ever = mostGained(months);
  const beyond = gaps.filter((gap) => ever !== null && gap > ever).length;
  const never = /never seen from a start like (?:theirs for (all|both|\d+)|this board)/.exec(said);
  const count = never === null ? 0 : never[1] === undefined ? 1 : /^\d+$/.test(never[1]) ? Number(never[1]) : boards.length;
  expect(count, said).toBeGreaterThanOrEqual(ever === null ? 0 : beyond);
}

/** The panel of elective recovery counts boards on trajectory as the figures do. */
async function expectElective(page: Page, { objectives: { N4 }, boards, step }: ExpectedHome): Promise<void> {
  const said = await page.locator(".panels section, .panels article, .panels > *").filter({ hasText: "Elective recovery" }).first().innerText();
  if (step === null) return void expect(said).not.toMatch(/on trajectory for 18 weeks/);
  const [good, not] = [N4.judged - N4.off.length, notImproving(N4).length];
  if (boards.length === 1) expect(said).toContain(`18 weeks: ${good === 1 ? "on trajectory" : not === 1 ? "off trajectory, not improving" : "off trajectory, improving"}, at ${shown(boards[0]?.value ?? Number.NaN, 1)}`);
  else if (good < N4.judged) expect(said.toLowerCase()).toContain(`${word(good)} of ${N4.judged} boards ${good === 1 ? "is" : "are"} on trajectory for 18 weeks; ${not === 0 ? "none is" : `${word(not)} ${not === 1 ? "is" : "are"}`} off and not improving`);
}

async function checkHome(page: Page, at: string, only: readonly string[] | null, day: string | null): Promise<readonly string[]> {
  await goHome(page, at, day);
  const expected = await expectedHome(day ?? TODAY, only);
  await expect(page.locator("h1")).toBeInViewport({ ratio: 1 });
  const [worry, better, unrealistic] = [await answerTo(page, QUESTIONS[0]), await answerTo(page, QUESTIONS[1]), await answerTo(page, QUESTIONS[2])];
  expectWorry(worry, expected);
  expectBetter(better, expected);
  expectUnrealistic(unrealistic, expected);
  if (at === "/overview") await expectElective(page, expected);
  return [worry, better, unrealistic];
}

test("every role's home answers what should worry, what is better and what is unrealistic, and again after a month that turns them round", async ({ pageOf }) => {
  test.setTimeout(600_000);
  const homes = await Promise.all(HOMES.map(async ({ who, at, only }) => ({ who, at, only: await only(), page: await pageOf(who, { viewport: { width: 1440, height: 900 } }) })));
  const narrow = await pageOf("council", { viewport: { width: 320, height: 900 }, javaScriptEnabled: false });
  const before = new Map<Person, readonly string[]>();
  for (const { who, at, only, page } of homes) {
    await test.step(`${who}, as known today`, async () => void before.set(who, await checkHome(page, at, only, null)));
    await test.step(`${who}, as known a year before`, async () => expect(await checkHome(page, at, only, YEAR_BEFORE)).not.toEqual(before.get(who)));
  }
  await test.step("council, 320 px wide and without scripts", () => checkHome(narrow, "/overview", ["QF7"], null));
  await test.step("administrator: accounts, and no figures", async () => {
    const page = await pageOf("administrator");
    await goHome(page, "/admin/accounts", null);
    for (const question of QUESTIONS) await expect(page.getByText(question)).toHaveCount(0);
  });

  const folder = mkdtempSync(path.join(tmpdir(), "home-"));
  let release: string | undefined;
  try {
    const [within18, over52] = await Promise.all((["E01", "E03"] as const).map(async (metric) => {
      const all = (await boardFigures(metric, TODAY)).filter(({ code }) => code !== "england");
      return all.filter(({ periodEnd }) => periodEnd === all.at(-1)?.periodEnd).sort((a, b) => b.value - a.value);
    }));
    const file = path.join(folder, "april.csv");
    writeFileSync(file, await reversedMonth({ within18: within18 ?? [], over52: over52 ?? [], day: TODAY }));
    const said = await runImport(file, "--as", accountOf("national").email, "--approve", accountOf("national.second").email, "--published-on", "2026-06-11");
    release = /Published as release (\d+)/.exec(said)?.[1];
    expect(release, said).toBeDefined();
    await addEngland(release ?? "");
    for (const { who, at, only, page } of homes) {
      await test.step(`${who}, turned round`, async () => {
        const answers = await checkHome(page, at, only, null);
        expect(answers[1]).toContain("18 weeks in England fell");
        // One board or two may be no worse off than before; of all boards, and of a region's, some must be.
        for (const [place, answer] of answers.entries()) if (place > 0 || (only?.length ?? 36) > 2) expect(answer).not.toBe(before.get(who)?.[place]);
        if (only === null) expect(answers[0]).toMatch(/^Off trajectory and not improving: \w+ boards on 18 weeks,/);
      });
      await test.step(`${who}, the day before it`, async () => expect(await checkHome(page, at, only, "2026-06-10")).toEqual(before.get(who)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    if (release) await runImport("--withdraw", release, "--reason", "Figures of a test, of no patients", "--as", accountOf("national").email);
  }
  await test.step("withdrawn, the answers are those of before", async () => {
    for (const { who, at, only, page } of homes.slice(0, 1)) expect(await checkHome(page, at, only, null)).toEqual(before.get(who));
  });
});
