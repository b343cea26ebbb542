import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { accountOf } from "../fixtures/accounts";
import { rowsOfCsv } from "../fixtures/csv";
import { makeAccount, makeSession, rowsOf } from "../fixtures/database";
import { addedUp, beyondChance, bodyFigures, boardFigures, partsOfBoard, type PublishedFigure } from "../fixtures/published-figures";
import { addEngland, reversedMonth, reversedYear } from "../fixtures/reversed-figures";
import { runImport } from "../fixtures/run-import";
import { expect, test } from "../fixtures/test";
import { Walk } from "../fixtures/walk";

const BOARDS = [{ code: "QF7", key: "icb-qf7" }, { code: "QOP", key: "icb-qop" }, { code: "Z9B2Z", key: "icb-z9b2z" }] as const;
const TODAY = new Date().toISOString().slice(0, 10);
/** February 2026 was the latest month then. */
const EARLIER = "2026-05-01";

const numberIn = (text: string): number => Number(text.replaceAll(",", "").replaceAll("−", "-").replace(/[^\d.-]/g, "") || Number.NaN);

/** A printed number is the value, rounded. */
function same(text: string | undefined, value: number | null | undefined, decimals: number, of: string): void {
  const difference = Math.abs(numberIn(text ?? "") - (value ?? Number.NaN));
  expect(difference, `${of}: "${text}" printed, ${value} published`).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
}

/** Texts of the cells of a table's body. */
const cellsOf = (table: Locator): Promise<string[][]> => table.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => (cell.textContent ?? "").trim())));

const tab = (page: Page, name: string): Locator => page.getByRole("navigation", { name: "Views of this metric" }).getByRole("link", { name, exact: true });
const measure = (page: Page, code: string): Locator => page.locator(`table.card-rows a[href^="/metrics/${code}?"]`).first();
const month = (end: string): string => new Date(`${end}T00:00:00Z`).toLocaleDateString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** What is known on a day of one metric: the latest month, a year before, England. */
async function knownOf(metric: string, day: string) {
  const all = await boardFigures(metric, day);
  const latest = all.at(-1)?.periodEnd ?? "";
  const of = (end: string): readonly PublishedFigure[] => all.filter((figure) => figure.periodEnd === end && figure.code !== "england");
  const at = (code: string, end = latest): PublishedFigure => {
    const found = all.find((figure) => figure.code === code && figure.periodEnd === end);
    if (found === undefined) throw new Error(`no figure of ${metric}, ${code}, ${end}`);
    return found;
  };
  return { latest, at, boards: [...of(latest)].sort((a, b) => b.value - a.value), yearBefore: `${Number(latest.slice(0, 4)) - 1}${latest.slice(4)}`.replace("02-29", "02-28") };
}

/** Second Thursday of the second month after the month that follows the latest. */
async function nextMonthIsDue(latest: string): Promise<string> {
  const [row] = await rowsOf<{ due: string }>("SELECT to_char(d + ((11 - extract(isodow FROM d)::int) % 7 + 7), 'FMDD FMMonth YYYY') AS due FROM (SELECT (date_trunc('month', $1::date + 1) + interval '2 months')::date AS d) x", [latest]);
  return row?.due ?? "";
}

/** Which board has the longest waits: the first of the overview, on either measure. */
async function longestWaits(page: Page, day: string | null): Promise<void> {
  const [within18, over52] = [await knownOf("E01", day ?? TODAY), await knownOf("E03", day ?? TODAY)];
  const walk = await Walk.from(page, day);
  const first = page.locator("table.rank tbody tr").first();
  const lowest = within18.boards.at(-1);
  await expect(first.getByRole("link")).toHaveAttribute("href", new RegExp(`^/organisations/${lowest?.code}(\\?|$)`));
  same(await first.locator("td b").innerText(), lowest?.value, 1, "lowest within 18 weeks");
  await walk.click(page.getByRole("link", { name: "Over 52 weeks", exact: true }));
  await expect(first.getByRole("link")).toHaveAttribute("href", new RegExp(`^/organisations/${over52.boards[0]?.code}(\\?|$)`));
  same(await first.locator("td b").innerText(), over52.boards[0]?.value, 2, "highest over 52 weeks");
}

/** The questions of those who lead a board, from their own scorecard. */
async function ownQuestions(page: Page, board: string, day: string | null, hasScripts: boolean): Promise<void> {
  const asOf = day ?? TODAY;
  const [within18, over52] = [await knownOf("E01", asOf), await knownOf("E03", asOf)];
  const [own, england] = [over52.at(board), over52.at("england")];
  const walk = await Walk.from(page, day);

  // When is the next figure: on the page of the start.
  await expect(page.locator(".asof")).toContainText(`next about ${await nextMonthIsDue(over52.latest)}`);

  // Is mine getting better.
  await walk.click(measure(page, "E01"));
  const is = within18.at(board);
  const said = await walk.heading.innerText();
  expect(said, walk.way).toContain(month(within18.latest));
  same(/([\d.]+)% in /.exec(said)?.[1], is.value, 1, walk.way);
  const was = within18.at(board, within18.yearBefore).value;
  if (/has risen/.test(said)) expect(is.value, said).toBeGreaterThan(was);
  if (/has fallen/.test(said)) expect(is.value, said).toBeLessThan(was);
  expect(/the wrong way/.test(said), said).toBe(/has fallen/.test(said));
  expect(said).toMatch(/has (risen|fallen) by more than chance|shows no change beyond chance|too few months to tell change from chance/);
  await walk.back();

  // What is the definition; give me the data.
  await walk.click(measure(page, "E03"));
  const [definition] = await rowsOf<{ numerator: string; denominator: string }>("SELECT definition->>'numerator' AS numerator, definition->>'denominator' AS denominator FROM metric WHERE code = 'E03'");
  const words = page.locator("section").filter({ has: page.locator("#definition") });
  await expect(words).toContainText(definition?.numerator ?? "-");
  await expect(words).toContainText(definition?.denominator ?? "-");
  const row = rowsOfCsv(await walk.file(page.locator(".asof").getByRole("link", { name: "Download CSV" }))).find(({ period_end }) => period_end === over52.latest);
  expect(row?.area_code).toBe(board);
  expect(Number(row?.value)).toBeCloseTo(own.value, 9);
  expect(Number(row?.england)).toBeCloseTo(england.value, 9);

  // Which trusts and specialties make the waits.
  await walk.click(tab(page, "Trusts and specialties"));
  const [specialties, providers] = [await partsOfBoard("E03", asOf, board, "category"), await partsOfBoard("E03", asOf, board, "provider")];
  await expect(walk.heading).toContainText((own.numerator ?? Number.NaN).toLocaleString("en-GB"));
  for (const [caption, parts, href] of [["Specialties of", specialties, `treatment_function%3A${specialties[0]?.part}&`], ["Providers of", providers, `/trusts/${providers[0]?.part}`]] as const) {
    const table = page.locator("table").filter({ has: page.locator("caption", { hasText: `${caption} ${own.name}, ${month(parts[0]?.periodEnd ?? "")}` }) });
    expect(await table.locator("tbody tr").first().getByRole("link").first().getAttribute("href"), walk.way).toContain(href);
    expect((await cellsOf(table))[0]?.[3]?.split(" ")[0], `${walk.way}: ${caption}`).toBe((parts[0]?.count ?? 0).toLocaleString("en-GB"));
  }
  await walk.back();

  // Is the difference more than chance; what was it a year ago; which board has the longest waits, in words.
  await walk.click(tab(page, "Compare"));
  const outcome = beyondChance(own, england.value);
  await expect(walk.heading).toContainText(outcome === "similar" ? "is not shown to differ from England" : `is ${outcome} than England`);
  const [shown, against] = /at ([\d.]+)%,.*England \(([\d.]+)%\)/.exec(await walk.heading.innerText())?.slice(1) ?? [];
  same(shown, own.value, 2, walk.way);
  same(against, england.value, 2, walk.way);
  const facts = page.locator("section").filter({ has: page.locator("#in-words") });
  same(/([\d.]+)% a year before/.exec(await facts.innerText())?.[1], over52.at(board, over52.yearBefore).value, 2, `${walk.way}: a year before`);
  const top = over52.boards[0];
  await expect(facts).toContainText(top?.name ?? "-");
  same(/Highest\s+([\d.]+)%/.exec(await facts.innerText())?.[1], top?.value, 2, `${walk.way}: highest`);

  // How do my five peers do.
  await walk.click(page.getByRole("link", { name: "Nearest boards", exact: true }));
  const rows = (await cellsOf(page.locator("figure.chart table"))).filter(([, code = ""]) => over52.boards.some((one) => one.code === code));
  const peers = rows.filter(([, code]) => code !== board);
  expect(peers, walk.way).toHaveLength(5);
  for (const [name, code = "", value] of rows) same(value, over52.at(code).value, 2, `${walk.way}: ${name}`);
  const range = /they run from ([\d.]+)% to ([\d.]+)%/.exec(await walk.heading.innerText());
  const values = peers.map(([, code = ""]) => over52.at(code).value);
  same(range?.[1], Math.min(...values), 2, `${walk.way}: lowest peer`);
  same(range?.[2], Math.max(...values), 2, `${walk.way}: highest peer`);
  await walk.back(2);

  // Show me on a map.
  await walk.click(tab(page, "Map"));
  const line = page.locator(".map-rows tbody tr").filter({ has: page.locator(`a[href^="/organisations/${board}"]`) });
  const printed = await line.locator("td").first().innerText();
  same(printed, own.value, 2, `${walk.way}: table`);
  if (!hasScripts) return;
  await page.locator(`svg.map-drawing a[href^="/organisations/${board}"]`).focus();
  await expect(page.locator(".map-facts")).toContainText(own.name);
  await expect(page.locator(".map-facts")).toContainText(`${printed}%`);
}

/** What was published then: from today's page of the start, another day. */
async function publishedThen(page: Page, board: string, day: string): Promise<void> {
  const then = await knownOf("E03", day);
  const walk = await Walk.from(page);
  const form = page.locator("section").filter({ has: page.locator("#as-of") });
  await walk.click(form.getByRole("button", { name: "Show", exact: true }), () => form.getByLabel("Day", { exact: true }).fill(day));
  await walk.click(measure(page, "E03"));
  await expect(page.locator(".asof")).toContainText(`As known on ${new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })}`);
  await expect(walk.heading).toContainText(`in ${month(then.latest)}`);
  same(/([\d.]+)% in /.exec(await walk.heading.innerText())?.[1], then.at(board).value, 2, walk.way);
}

const search = async (walk: Walk, words: string): Promise<void> => {
  const form = walk.page.getByRole("search").first();
  await walk.click(form.getByRole("button"), () => form.getByRole("searchbox").fill(words));
};

/** Which bodies stand at the ends of a metric, found by words. */
async function endsOf(page: Page, metric: string, words: string, kind: "council" | "statistical_region", decimals: number): Promise<void> {
  const figures = await bodyFigures(metric, TODAY, kind);
  const held = figures.flatMap((figure) => (figure.value === null ? [] : [{ ...figure, value: figure.value }]));
  const [top, bottom] = [held[0], held.at(-1)];
  const walk = await Walk.from(page);
  await search(walk, words);
  await walk.click(page.locator(`a[href="/metrics/${metric}/compare?kind=${kind}"]`));
  const said = await walk.heading.innerText();
  const ends = /from ([\d.]+)\S*(?:\sdays)? in (.+) to ([\d.]+)\S*(?:\sdays)? in (.+)$/.exec(said);
  expect([ends?.[2], ends?.[4]], said).toEqual([bottom?.name, top?.name]);
  same(ends?.[1], bottom?.value, decimals, said);
  same(ends?.[3], top?.value, decimals, said);
  const rows = new Map((await cellsOf(page.locator("figure.chart table"))).map((cells) => [cells[1], cells[2]]));
  expect(rows.size).toBe(figures.length);
  for (const { code, name, value } of held) same(rows.get(code), value, decimals, name);
}

/** Marked figures are told from numbers. */
async function unreliable(page: Page): Promise<void> {
  const marked = (await bodyFigures("P22", TODAY, "council")).filter(({ mark }) => mark === "unreliable");
  const walk = await Walk.from(page);
  await search(walk, "early diagnosis");
  await walk.click(page.locator('a[href="/metrics/P22/compare?kind=council"]'));
  const rows = new Map((await cellsOf(page.locator("figure.chart table"))).map((cells) => [cells[1], cells[2]]));
  expect(marked.length).toBeGreaterThan(0);
  for (const { code, name } of marked) expect(rows.get(code), name).toMatch(/unreliable/);
}

/** The eight of the press notice, by their sections; each metric with the part of it that is shown. */
const NAO: Readonly<Record<string, readonly (readonly [metric: string, category: string | null, decimals: number])[]>> = {
  "nhs-vacancies": [["W01", null, 1]], "social-care-vacancies": [["W02", null, 1], ["W03", null, 1]], "waiting-lists": [["E16", null, 0], ["E01", null, 1], ["E03", null, 2]], "gp-appointments": [["G01", null, 0]],
  "life-expectancy": [["O02", "sex:male", 1], ["O02", "sex:female", 1]], "cancer-diagnosis": [["P16", null, 1], ["P22", null, 1]], "surplus-or-deficit": [["F01", null, 1]], "planned-savings": [["F04", null, 1]],
};

async function naoSet(page: Page, board: string): Promise<{ readonly answered: number; readonly unloaded: number }> {
  const walk = await Walk.from(page);
  await walk.click(page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Views" }).first());
  await walk.click(page.getByRole("main").getByRole("link", { name: "The eight metrics that the National Audit Office named" }));
  const count = { answered: 0, unloaded: 0 };
  for (const [key, measures] of Object.entries(NAO)) {
    const section = page.locator("section").filter({ has: page.locator(`h2#${key}`) });
    const findings = await section.locator("figcaption .finding").allInnerTexts();
    let place = 0;
    for (const [metric, category, decimals] of measures) {
      const boards = ["E16", "E01", "E03"].includes(metric) ? (await knownOf(metric, TODAY)).boards : category === null ? await bodyFigures(metric, TODAY, "icb") : [];
      const councils = boards.length > 0 ? [] : (await bodyFigures(metric, TODAY, "council", { category, ofBoard: board })).flatMap((one) => (one.value === null ? [] : [{ ...one, value: one.value }]));
      if (boards.length === 0 && councils.length === 0) {
        await expect(section, `${key}: ${metric}`).toContainText("not loaded");
        await expect(section, `${key}: ${metric}`).toContainText(/Comes with the file of .+, once somebody brings it in|No file that the product reads holds it|Boards send it in by the .+/);
        count.unloaded += 1;
        continue;
      }
      const said = findings[place++] ?? "";
      const own = boards.find(({ code }) => code === board) ?? (metric.startsWith("F") ? await addedUp(metric, board) : undefined);
      if (boards.length > 0 && own === undefined) expect(said, metric).toContain("has no figure");
      else if (own !== undefined) same(/: (−?£?[\d,.]+)/.exec(said)?.[1], own.value, decimals, `${metric}: ${said}`);
      else {
        const ends = /: ([\d.]+)\S* \((.+?)\) to ([\d.]+)\S*(?:\syears)? \((.+?)\) in /.exec(said);
        expect(said, metric).toContain(`The ${councils.length} councils`);
        same(ends?.[1], councils.at(-1)?.value, decimals, `${metric}: ${said}`);
        same(ends?.[3], councils[0]?.value, decimals, `${metric}: ${said}`);
        expect(councils.filter(({ value }) => value === councils.at(-1)?.value).map(({ name }) => name), said).toContain(ends?.[2]);
        expect(councils.filter(({ value }) => value === councils[0]?.value).map(({ name }) => name), said).toContain(ends?.[4]);
      }
      count.answered += 1;
    }
    expect(findings, key).toHaveLength(place);
  }
  return count;
}

test("every question is answered in three clicks with the figures that are published, and again after a month that turns them round", async ({ pageOf }) => {
  test.setTimeout(900_000);
  const national = await pageOf("national");
  const council = await pageOf("council");
  const leaders = new Map<string, readonly [Page, Page]>();
  for (const { code, key } of BOARDS) {
    const session = await makeSession(code === "QF7" ? accountOf("leader").email : (await makeAccount(`Leader ${code}`, "icb_leader", key)).email);
    leaders.set(code, [await pageOf(session), await pageOf(session, { javaScriptEnabled: false })]);
  }
  const leaderOf = (code: string, hasScripts = true): Page => leaders.get(code)?.[hasScripts ? 0 : 1] as Page;

  // As known on another day without scripts.
  const ask = async (days: readonly (string | null)[]): Promise<void> => {
    for (const day of days) {
      const hasScripts = day === null;
      await test.step(`boards, as known ${day ?? "today"}`, () => longestWaits(national, day));
      for (const { code } of BOARDS) await test.step(`${code}, as known ${day ?? "today"}`, () => ownQuestions(leaderOf(code, hasScripts), code, day, hasScripts));
    }
    await test.step("councils and regions", async () => {
      await endsOf(council, "J02", "delayed discharge", "council", 1);
      await endsOf(national, "P22", "early diagnosis", "statistical_region", 1);
    });
  };

  await ask([null, EARLIER]);
  await test.step("what is marked unreliable", () => unreliable(council));
  for (const { code } of BOARDS) {
    await test.step(`${code}: the eight of the NAO`, async () => expect(await naoSet(leaderOf(code), code)).toEqual({ answered: 10, unloaded: 3 }));
    await test.step(`${code}: what was published then`, () => publishedThen(leaderOf(code), code, EARLIER));
  }

  const folder = mkdtempSync(path.join(tmpdir(), "questions-"));
  const years: (() => Promise<void>)[] = [];
  let release: string | undefined;
  try {
    const before = { E01: await knownOf("E01", TODAY), E03: await knownOf("E03", TODAY) };
    const file = path.join(folder, "april.csv");
    writeFileSync(file, await reversedMonth({ within18: before.E01.boards, over52: before.E03.boards, day: TODAY }));
    const said = await runImport(file, "--as", accountOf("national").email, "--approve", accountOf("national.second").email, "--published-on", "2026-06-11");
    release = /Published as release (\d+)/.exec(said)?.[1];
    expect(release, said).toBeDefined();
    await addEngland(release ?? "");
    for (const [metric, kind] of [["J02", "council"], ["P22", "statistical_region"]] as const) years.push(await reversedYear(metric, kind));
    for (const metric of ["E01", "E03"] as const) {
      const after = await knownOf(metric, TODAY);
      expect([after.latest, after.boards.length]).toEqual(["2026-04-30", 36]);
      expect(after.boards.map(({ code }) => code), "the order is turned round").toEqual(before[metric].boards.map(({ code }) => code).reverse());
    }
    await ask([null]);
    for (const { code } of BOARDS) {
      await test.step(`${code}: the eight of the NAO, turned round`, async () => expect(await naoSet(leaderOf(code), code)).toEqual({ answered: 10, unloaded: 3 }));
      await test.step(`${code}: what was published before it`, () => publishedThen(leaderOf(code), code, "2026-06-10"));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    for (const undo of years) await undo();
    if (release) await runImport("--withdraw", release, "--reason", "Figures of a test, of no patients", "--as", accountOf("national").email);
  }
  await test.step("withdrawn, the answers are those of before", () => longestWaits(national, null));
});
