import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { buildRttCsv } from "@/lib/observations/sources/rtt-full-csv/fixtures/build-rtt-csv";
import { accountOf, PEOPLE, type Person } from "../fixtures/accounts";
import { rowsOf } from "../fixtures/database";
import { runImport } from "../fixtures/run-import";
import { expect, test } from "../fixtures/test";

/** Waits of South Yorkshire in a month that nobody has figures of, in the ways they could be printed. */
const WAITS = { total: 987_653, over65: 54_329, over52: 76_543 };
const SIGNS = Object.values(WAITS).flatMap((count) => [String(count), count.toLocaleString("en-GB")]);

/** Milliseconds in which everybody asks for every place while other tests keep the server busy. */
const EMBARGO = 120_000;

const BOARD = "QF7";
const PLACES = [
  "/", "/overview", "/overview/download", "/overview?measure=E04", "/overview?asOf=2099-01-01", "/organisations", `/organisations/${BOARD}`, `/organisations/${BOARD}?asOf=2099-01-01`, `/organisations/${BOARD}/download`, `/organisations/cluster?boards=${BOARD},QJ2`, `/organisations/cluster/download?boards=${BOARD},QJ2`,
  `/metrics/E16?area=${BOARD}`, `/metrics/E04?area=${BOARD}`, `/metrics/E16/download?area=${BOARD}`, `/metrics/E04/download?area=${BOARD}`,
  "/metrics/E16/revisions", "/metrics/E16/revisions/download",
  `/metrics/E16/compare?area=${BOARD}`, "/metrics/E16/compare?period=2026-04-30", `/metrics/E04/compare?view=time&areas=${BOARD}`, `/metrics/E16/compare/download?area=${BOARD}`, `/metrics/E16/map?area=${BOARD}`, "/metrics/E16/map/frames", "/metrics/E16/map/download",
  `/metrics/E16/parts?area=${BOARD}`, `/metrics/E16/parts/download?area=${BOARD}`, `/metrics/E01/scatter?with=E03&area=${BOARD}`, "/metrics/E01/scatter/download?with=E03",
  "/objectives", `/objectives?area=${BOARD}`, "/objectives/N4", "/objectives/N4/download?part=boards", `/objectives/N4?area=${BOARD}`, `/objectives/N4/download?area=${BOARD}`, `/objectives/N4/download?area=${BOARD}&part=measures`,
  "/finance", "/finance/download", `/organisations/${BOARD}/finance`, `/organisations/${BOARD}/finance/download`,
  `/objectives/N4/trajectory?area=${BOARD}`, `/objectives/N4/trajectory/history?area=${BOARD}`, `/objectives/N4/trajectory/preview?area=${BOARD}&style=hold&due1=2029-03-31&value1=70`, "/objectives/proposals", `/objectives/new?area=${BOARD}&metric=E16`,
  "/regions/Y63", "/regions/Y63/download", "/trusts/RHQ", "/trusts/RHQ/download", "/trusts/RHQ/segment", "/trusts/RHQ/segment/download", "/segments", "/segments/download", `/organisations/${BOARD}/segment`, `/organisations/${BOARD}/segment/download`, `/views/nao?area=${BOARD}`, "/whats-new", "/search?q=South+Yorkshire", "/metrics", "/metrics/download", "/imports", "/admin/audit-trail", "/admin/audit-trail/download", "/api/health", "/methods",
];

const textOfPdf = (pdf: Buffer): string => execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8", stdio: ["pipe", "pipe", "ignore"] });

/** Everything a reader gets: headers and body, of a PDF its text. */
async function told(answer: APIResponse): Promise<string> {
  const isPdf = answer.headers()["content-type"] === "application/pdf";
  return `${JSON.stringify(answer.headers())}\n${isPdf ? textOfPdf(await answer.body()) : await answer.text()}`;
}

/** The counts as numbers of their own: a share of other figures may hold the same digits. */
const leaksIn = (text: string): readonly string[] => SIGNS.filter((sign) => new RegExp(`(?<![\\d.])${sign}(?!\\d)`).test(text));

async function packOf(reader: APIRequestContext, origin: string): Promise<string> {
  const built = await reader.post(`/organisations/${BOARD}/pack`, { headers: { origin } });
  return built.status() === 303 ? told(await reader.get(built.headers().location ?? "")) : "";
}

test("figures under embargo are nowhere before their second, for any role, and everywhere at once after it", async ({ requestsOf, baseURL }) => {
  test.setTimeout(EMBARGO + 180_000);
  const folder = mkdtempSync(path.join(tmpdir(), "embargo-"));
  const file = path.join(folder, "rtt.csv");
  const weeks = { 0: WAITS.total - WAITS.over52, 53: WAITS.over52 - WAITS.over65, 66: WAITS.over65 };
  writeFileSync(file, buildRttCsv(["C_110", "C_999"].map((treatment) => ({ icb: BOARD, treatment, weeks, provider: "ZZ9", set: { Period: "RTT-April-2026" } }))));
  const readers = new Map<Person | null, APIRequestContext>();
  for (const who of [...PEOPLE, null]) readers.set(who, await requestsOf(who));
  // Everybody of PEOPLE was put in above.
  const readerOf = (who: Person): APIRequestContext => readers.get(who) as APIRequestContext;
  const embargoUntil = new Date(Date.now() + EMBARGO);
  let release: string | undefined;
  try {
    const said = await runImport(file, "--as", accountOf("national").email, "--approve", accountOf("national.second").email, "--embargo-until", embargoUntil.toISOString());
    release = /Published as release (\d+)/.exec(said)?.[1];
    expect(release, said).toBeDefined();

    const leaks: string[] = [];
    let asked = 0;
    await Promise.all([...readers].map(async ([who, reader]) => {
      for (const place of PLACES) {
        const found = leaksIn(await told(await reader.get(place)));
        if (found.length > 0) leaks.push(`${who ?? "nobody"} ${place}: ${found.join(" ")}`);
        asked += 1;
      }
      if (leaksIn(await packOf(reader, baseURL ?? "")).length > 0) leaks.push(`${who ?? "nobody"} pack`);
    }));
    expect(Date.now(), "all was asked before the embargo ended").toBeLessThan(embargoUntil.getTime());
    expect(leaks).toEqual([]);
    expect(asked).toBe(PLACES.length * (PEOPLE.length + 1));

    // The preview is for those who decide, and for nobody else.
    const [own] = await rowsOf<{ id: number }>("SELECT id FROM import WHERE release_id = $1", [release]);
    for (const place of [`/imports/${own?.id}`, `/imports/${own?.id}/changes`, `/imports/${own?.id}/state`]) {
      for (const [who, reader] of readers) {
        if (who === "national" || who === "national.second") continue;
        expect([who, leaksIn(await told(await reader.get(place)))]).toEqual([who, []]);
      }
    }
    expect(leaksIn(await told(await readerOf("national.second").get(`/imports/${own?.id}`)))).not.toEqual([]);

    await new Promise((resolve) => setTimeout(resolve, Math.max(0, embargoUntil.getTime() - Date.now())));
    for (const who of ["national", "regional", "dhsc", "leader", "analyst", "council", "auditor"] as const) {
      const reader = readerOf(who);
      // A month that one board alone has is not the one that comparisons open with: it is asked for.
      for (const place of [`/organisations/${BOARD}`, `/metrics/E16?area=${BOARD}`, `/metrics/E16/download?area=${BOARD}`, "/metrics/E16/compare?period=2026-04-30", "/metrics/E16/map/frames", `/metrics/E16/parts?area=${BOARD}`]) {
        expect([who, place, leaksIn(await told(await reader.get(place))).length > 0]).toEqual([who, place, true]);
      }
    }
    expect(leaksIn(await packOf(readerOf("national"), baseURL ?? ""))).not.toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    if (release) await runImport("--withdraw", release, "--reason", "Figures of a test, of no patients", "--as", accountOf("national").email);
  }
});
