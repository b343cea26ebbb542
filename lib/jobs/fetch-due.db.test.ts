import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { systemScope } from "@/lib/access/scope-outside-requests";
import { setFetching } from "@/lib/observations/commands/set-fetching";
import type { Transport } from "@/lib/platform/http/ask";
import { closeServersAfterAll, startCanary, startPublisher } from "@/lib/platform/http/testing/local-servers";
import { asOwner } from "@/lib/testing/accounts";
import { valueOf } from "@/lib/testing/identity";
import { scopeFor, seededDatabase } from "@/lib/testing/test-database";

vi.stubEnv("OVERSIGHT_FETCHING", "on");
seededDatabase();
closeServersAfterAll();
afterAll(() => asOwner("DELETE FROM fetching"));

// Read after the environment is set: the configuration is read once.
const { fetchDue } = await import("./fetch-due");

const HOST = "www.england.nhs.uk";
const AE = "/statistics/statistical-work-areas/ae-waiting-times-and-activity/";
const YEAR = `${AE}ae-attendances-and-emergency-admissions-2025-26/`;
const DATA = path.resolve("../shared/data/ae/monthly-csv");
const JANUARY = "January-2026-CSV-S6H81b.csv";
const FEBRUARY = "February-2026-CSV-Dl8t54.csv";

let scope: Scope<"import:stage">;
let folders: readonly string[];
const ours = () => readdirSync(tmpdir()).filter((name) => name.startsWith("oversight-fetch-"));

beforeEach(async () => {
  for (const table of ["fetching", "import_chunk", "import", "pgboss.job"]) await asOwner(`DELETE FROM ${table}`);
  scope = await systemScope("Fetching", "import:stage");
  folders = ours();
});
// Whatever came of it, nothing stays on the disk.
afterEach(() => expect(ours()).toEqual(folders));

const switchOn = async (...connectors: readonly string[]) => {
  const national = await scopeFor("national_oversight", "import:approve");
  for (const connector of connectors) valueOf(await setFetching.execute(national, { connector, fetching: "on" }));
};
const soon = () => new Date(Date.now() + 60_000);
/** As if its moment had come. */
const makeDue = () => asOwner("UPDATE fetching SET next_try_at = now() - interval '1 minute' WHERE enabled");
const stateOf = async (connector: string) => (await asOwner<{ outcome: string; failures: number; etag: string; address: string; next_try_at: Date | null }>("SELECT * FROM fetching WHERE connector = $1", connector))[0];
const imports = () => asOwner<{ state: string; file_name: string; publication: string; staged_by: string; staged_by_id: string | null; sha256: string }>("SELECT state, file_name, publication, staged_by, staged_by_id, sha256 FROM import ORDER BY id");

interface Site {
  readonly transport: Transport;
  /** Files by name, as the page of the year links to them. */
  readonly files: Map<string, Buffer>;
  readonly asked: string[];
}

/** A server that stands for the publisher: its page, that of a year below it, and files with their ETag. */
async function publisher(): Promise<Site> {
  const files = new Map<string, Buffer>();
  const asked: string[] = [];
  const answer: RequestListener = (request, response) => {
    asked.push(`${request.url}${request.headers["if-none-match"] ? " if changed" : ""}`);
    if (request.url === AE) return void response.end(`<p><a href="${YEAR}">A&amp;E Attendances 2025-26</a><a href="https://attacker.example/${FEBRUARY}">x</a></p>`);
    if (request.url === YEAR) return void response.end(`<h1>2025-26</h1>${[...files.keys()].map((name) => `<a href="/uploads/${name}">Monthly A&amp;E (CSV)</a>`).join("\n")}`);
    const bytes = files.get(path.posix.basename(request.url ?? ""));
    if (bytes === undefined) return void response.writeHead(404).end();
    const etag = `"${bytes.length}"`;
    if (request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { etag }).end(bytes);
  };
  return { files, asked, transport: await startPublisher([HOST], answer) };
}

describe.skipIf(!existsSync(DATA))("fetching what is due, from a server with the real files (needs ../shared/data)", () => {
  it("stages a new file for the product itself, leaves the same one alone, and stages the next", async () => {
    const { files, asked, transport } = await publisher();
    files.set(JANUARY, readFileSync(path.join(DATA, JANUARY)));
    await switchOn("ae-monthly-csv");

    const [first] = await fetchDue(scope, soon(), { transport });
    expect(first).toMatchObject({ connector: "ae-monthly-csv", outcome: "fetched", importId: expect.any(Number) });
    expect(await imports()).toEqual([{ state: "staged", file_name: JANUARY, publication: "ae-monthly-csv", staged_by: "Fetching", staged_by_id: null, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(await asOwner("SELECT name, data FROM pgboss.job")).toEqual([{ name: "import", data: { importId: first?.importId } }]);
    expect(await fetchDue(scope, new Date(), { transport })).toEqual([]);

    await makeDue();
    expect(await fetchDue(scope, soon(), { transport })).toMatchObject([{ outcome: "unchanged", importId: null }]);
    expect(asked.at(-1)).toBe(`/uploads/${JANUARY} if changed`);

    files.set(FEBRUARY, readFileSync(path.join(DATA, FEBRUARY)));
    await makeDue();
    expect(await fetchDue(scope, soon(), { transport })).toMatchObject([{ outcome: "fetched" }]);
    // Another file: what was said of the one before is not sent.
    expect(asked.at(-1)).toBe(`/uploads/${FEBRUARY}`);
    expect((await imports()).map(({ file_name, state }) => [file_name, state])).toEqual([[JANUARY, "staged"], [FEBRUARY, "staged"]]);
    expect(await asOwner("SELECT 1 FROM release WHERE imported_by = 'Fetching'")).toEqual([]);
  });

  it("stages the same bytes once, though they move to another address or were added by hand", async () => {
    const { files, transport } = await publisher();
    files.set(JANUARY, readFileSync(path.join(DATA, JANUARY)));
    await switchOn("ae-monthly-csv");
    await fetchDue(scope, soon(), { transport });
    files.clear();
    files.set("January-2026-CSV-moved.csv", readFileSync(path.join(DATA, JANUARY)));
    await makeDue();
    expect(await fetchDue(scope, soon(), { transport })).toMatchObject([{ outcome: "unchanged" }]);
    expect((await stateOf("ae-monthly-csv"))?.address).toBe(`https://${HOST}/uploads/January-2026-CSV-moved.csv`);
    await asOwner("UPDATE fetching SET sha256 = NULL, etag = NULL");
    await makeDue();
    expect(await fetchDue(scope, soon(), { transport })).toMatchObject([{ outcome: "fetched", message: expect.stringContaining("brought in already") }]);
    expect(await imports()).toHaveLength(1);
  });
});

describe("fetching what is due", () => {
  it("asks nothing where nothing is switched on", async () => {
    const { asked, transport } = await publisher();
    expect(await fetchDue(scope, new Date("2099-01-01"), { transport })).toEqual([]);
    expect(asked).toEqual([]);
  });

  it("says that the address is not known where no link fits, and makes none up", async () => {
    const { asked, transport } = await publisher();
    await switchOn("ae-monthly-csv");
    expect(await fetchDue(scope, soon(), { transport })).toMatchObject([{ outcome: "no-address", importId: null }]);
    expect(asked).toEqual([AE, YEAR]);
    expect(await stateOf("ae-monthly-csv")).toMatchObject({ outcome: "no-address", failures: 0 });
  });

  it("goes on to the next after one failed, and tries the failed one again later", async () => {
    const { files, transport } = await publisher();
    files.set(JANUARY, Buffer.from("not the figures of any publication"));
    await switchOn("rtt-full-csv", "ae-monthly-csv");
    expect(await fetchDue(scope, soon(), { transport })).toMatchObject([
      { connector: "rtt-full-csv", outcome: "failed", message: `https://${HOST}/statistics/statistical-work-areas/rtt-waiting-times/ could not be read. The server answered with status 404` },
      { connector: "ae-monthly-csv", outcome: "fetched" },
    ]);
    const state = await stateOf("rtt-full-csv");
    expect(state).toMatchObject({ outcome: "failed", failures: 1 });
    expect(state?.next_try_at?.getTime()).toBeGreaterThan(Date.now() + 10 * 60_000);
  });

  it("stages nothing from a publisher whose name leads inwards, and sends nothing there", async () => {
    const canary = await startCanary();
    await switchOn("ae-monthly-csv");
    expect(await fetchDue(scope, soon(), { transport: { resolve: async () => ["127.0.0.1"], connectTo: () => ({ port: canary.port }) } })).toMatchObject([{ outcome: "failed", message: expect.stringContaining("not a public address") }]);
    expect(canary).toMatchObject({ connections: 0, bytes: 0 });
    expect(await imports()).toEqual([]);
  });

  it("asks nothing where the configuration says off", async () => {
    const { asked, transport } = await publisher();
    await switchOn("ae-monthly-csv");
    vi.resetModules();
    vi.stubEnv("OVERSIGHT_FETCHING", "off");
    try {
      const off = await import("./fetch-due");
      expect(await off.fetchDue(scope, soon(), { transport })).toEqual([]);
    } finally {
      vi.stubEnv("OVERSIGHT_FETCHING", "on");
      await (await import("@/lib/platform/database/client")).closeDatabase();
    }
    expect(asked).toEqual([]);
    expect((await stateOf("ae-monthly-csv"))?.outcome).toBeNull();
  });
});
