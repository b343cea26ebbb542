import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildRttCsv, GOOD_ROWS, PUBLISHED_HEADINGS } from "@/lib/observations/sources/rtt-full-csv/fixtures/build-rtt-csv";
import { buildZip } from "@/lib/observations/sources/rtt-full-csv/fixtures/build-zip";
import { closeDatabase } from "@/lib/platform/database/client";
import { asOwner, closeOwner } from "@/lib/testing/accounts";
import { backendBehind, backendGone, noBackends, runImport, startImport } from "@/lib/testing/import-command";
import { publishedState, withFile } from "@/lib/testing/rtt-import";
import { accountFor, ownerClient, runtimeClient, seeded } from "@/lib/testing/test-database";

// At providers of no register, so that only figures of boards are counted.
const ROWS = GOOD_ROWS.map((row) => ({ ...row, provider: `ZZ${row.provider ?? ""}` }));
const good = buildRttCsv(ROWS);
let email = "";
let second = "";

beforeAll(async () => {
  [email, second] = [await accountFor("national_oversight"), await accountFor("national_oversight")];
});
beforeEach(seeded);
afterAll(async () => {
  await seeded();
  await closeDatabase();
  await closeOwner();
});

const args = () => ["--publication", "rtt", "--as", email];
/** With the second account that approves, so that the file is published in one go. */
const approved = () => [...args(), "--approve", second];
const imported = () => asOwner<{ id: number; counts: { new: number; changed: number } }>("SELECT id, counts FROM release WHERE imported_by <> 'Seed of the installation'");

describe("npm run import", () => {
  it("previews without storing, publishes, and says so the second time", { timeout: 120_000 }, async () => {
    const before = await publishedState();
    await withFile("rtt.csv", good, async (file) => {
      const preview = await runImport(file, ...args(), "--preview", "--json");
      expect(preview).toMatchObject({ code: 0, err: "" });
      const counts = { publication: "rtt", period: "2026-01-31", new: 5, changed: 10, unchanged: 0, notAttributed: 5, refused: [] };
      expect(JSON.parse(preview.out)).toMatchObject({ ...counts, published: false, alreadyLoaded: false });
      expect(await publishedState()).toEqual(before);

      const text = await runImport(file, ...approved(), "--published-on", "2026-05-20");
      expect(text.code).toBe(0);
      expect(text.out).toContain("Published: 20 May 2026, as stated");
      expect(text.out).toContain("new 5, changed 10, unchanged 0");
      expect(text.out).toMatch(/E16 [^:]*Gloucestershire: 70,233 -> 27\n/);
      expect(await imported()).toMatchObject([{ counts: { new: 5, changed: 10 } }]);

      const after = await publishedState();
      expect(after.audited).toBe(before.audited + 1);
      const again = await runImport(file, ...approved(), "--json");
      expect(JSON.parse(again.out)).toMatchObject({ new: 0, changed: 0, published: false, alreadyLoaded: true });
      expect(again.code).toBe(0);
      expect(await publishedState()).toEqual(after);
    });
  });

  it("waits for a second account, publishes what that one approved, and lets nobody approve their own", { timeout: 120_000 }, async () => {
    const before = await publishedState();
    await withFile("rtt.csv", good, async (file) => {
      const staged = await runImport(file, ...args(), "--json");
      expect(staged).toMatchObject({ code: 0, err: "" });
      const report = JSON.parse(staged.out) as { import: number; state: string };
      expect(report).toMatchObject({ state: "checked", published: false, new: 5, changed: 10 });
      expect(await publishedState()).toEqual(before);
      const number = String(report.import);

      const twice = JSON.parse((await runImport(file, ...args(), "--json")).out) as { import: number };
      expect(twice.import).toBe(report.import);
      expect(await runImport("--approve", number, "--as", email)).toMatchObject({ code: 2, err: expect.stringContaining("[second_account]") });
      expect(await runImport("--approve", number, "--as", await accountFor("regional_oversight", "region-y63"))).toMatchObject({ code: 2, err: expect.stringContaining("[not_found]") });
      expect(await runImport("--approve", "999999", "--as", second)).toMatchObject({ code: 2, err: expect.stringContaining("[not_found]") });
      expect(await runImport(file, "--as", email, "--approve")).toMatchObject({ code: 2, err: expect.stringContaining("[second_account]") });
      expect(await publishedState()).toEqual(before);

      const done = await runImport("--approve", file, "--as", second);
      expect(done).toMatchObject({ code: 0, out: expect.stringMatching(/^Published as release \d+: new 5, changed 10\n$/) });
      expect(await asOwner("SELECT i.staged_by_id <> i.decided_by_id AS two, r.approved_by IS NOT NULL AS named FROM import i JOIN release r ON r.id = i.release_id")).toEqual([{ two: true, named: true }]);
      expect(await asOwner("SELECT 1 FROM import_chunk")).toEqual([]);
      expect(await runImport("--approve", number, "--as", second)).toMatchObject({ code: 2, err: expect.stringContaining("[conflict]") });
    });
  });

  it("rejects and cancels, with a reason, and the same file may come again", { timeout: 120_000 }, async () => {
    const before = await publishedState();
    await withFile("rtt.csv", good, async (file) => {
      const stage = async () => String((JSON.parse((await runImport(file, ...args(), "--json")).out) as { import: number }).import);
      const first = await stage();
      expect(await runImport("--reject", first, "--reason", "no", "--as", second)).toMatchObject({ code: 2, err: expect.stringContaining("[invalid]") });
      expect(await runImport("--reject", first, "--reason", "The file is of last year", "--as", second)).toMatchObject({ code: 0 });
      expect(await runImport("--approve", first, "--as", second)).toMatchObject({ code: 2 });
      const other = await stage();
      expect(other).not.toBe(first);
      expect(await runImport("--cancel", other, "--as", email)).toMatchObject({ code: 0 });
      expect(await asOwner("SELECT state, reason FROM import ORDER BY id")).toEqual([{ state: "rejected", reason: "The file is of last year" }, { state: "cancelled", reason: expect.stringMatching(/^Cancelled by /) }]);
      expect(await asOwner("SELECT 1 FROM import_chunk")).toEqual([]);
      expect(await publishedState()).toEqual(before);
    });
  });

  const band = PUBLISHED_HEADINGS[20] ?? "";
  const withBand = (value: string) => ROWS.map((row, index) => (index === 6 ? { ...row, set: { [band]: value } } : row));
  const zip = buildZip([{ name: "rtt.csv", data: good }]);
  it.each<[string, string, string | Buffer, { rule: string; row: number | null; column: string | null }]>([
    ["a number that is none", "rtt.csv", buildRttCsv(withBand("1,005")), { rule: "not_a_number", row: 8, column: band }],
    ["a code not in force", "rtt.csv", good.replaceAll("QSL", "QZZ"), { rule: "unknown_icb_code", row: 8, column: "Commissioner Parent Org Code" }],
    ["a renamed column", "rtt.csv", good.replace("Total All", "Total of all"), { rule: "missing_column", row: 1, column: "Total All" }],
    ["rows missing from the end", "rtt.csv", good.split("\n").slice(0, 8).join("\n"), { rule: "total_mismatch", row: 8, column: "Total All" }],
    ["another publication", "dm01.csv", "Diagnostic Tests,Period\nMRI,MARCH-2025\n", { rule: "no_known_publication", row: null, column: null }],
    ["a zip cut short", "rtt.zip", zip.subarray(0, zip.length - 30), { rule: "truncated_zip", row: null, column: null }],
    ["nothing at all", "rtt.csv", "", { rule: "empty_file", row: null, column: null }],
  ])("refuses %s", { timeout: 60_000 }, async (_, name, bytes, expected) => {
    const before = await publishedState();
    const { code, out, err } = await withFile(name, bytes, (file) => runImport(file, ...args(), "--json"));
    expect(code).toBe(2);
    const report = JSON.parse(out) as { refused: object[]; published: boolean };
    expect(report.published).toBe(false);
    expect(report.refused).toContainEqual(expect.objectContaining({ ...expected, file: name }));
    expect(err).toContain(`[${expected.rule}]`);
    expect(await publishedState()).toEqual(before);
  });

  it("refuses a command line that is wrong", { timeout: 60_000 }, async () => {
    const lines: readonly [string, string[], string][] = [
      ["a file that is not there", ["/no/such/file.zip", "--publication", "rtt", "--as", "EMAIL"], "unreadable_file"],
      ["a folder", [".", "--publication", "rtt", "--as", "EMAIL"], "unreadable_file"],
      ["no file", ["--publication", "rtt", "--as", "EMAIL"], "bad_option"],
      ["an option not known", ["package.json", "--publicaton", "rtt"], "bad_option"],
      ["a publication not known", ["package.json", "--publication", "weather", "--as", "EMAIL"], "unknown_publication"],
      ["a day that does not exist", ["package.json", "--publication", "rtt", "--as", "EMAIL", "--published-on", "2026-02-30"], "bad_option"],
      ["an embargo without a time zone", ["package.json", "--publication", "rtt", "--as", "EMAIL", "--embargo-until", "2026-03-12T09:30:00"], "bad_option"],
      ["nobody's name", ["package.json", "--publication", "rtt"], "not_permitted"],
      ["the name of nobody", ["package.json", "--publication", "rtt", "--as", "nobody@example.test"], "not_permitted"],
    ];
    const outcome = async ([what, line, rule]: (typeof lines)[number]) => {
      const { code, out } = await runImport(...line.map((part) => (part === "EMAIL" ? email : part)), "--json");
      const { refused, published } = JSON.parse(out) as { refused: { rule: string }[]; published: boolean };
      return { found: [what, code, refused.map((finding) => finding.rule), published], wanted: [what, 2, [rule], false] };
    };
    // Each only starts a process, so several run at once.
    const outcomes = await Promise.all(lines.map(outcome));
    expect(outcomes.map(({ found }) => found)).toEqual(outcomes.map(({ wanted }) => wanted));
  });

  it.each(["icb_analyst", "administrator"] as const)("refuses the role %s", { timeout: 60_000 }, async (role) => {
    const before = await publishedState();
    const other = await accountFor(role, role === "icb_analyst" ? "icb-qf7" : undefined);
    const { code, err } = await withFile("rtt.csv", good, (file) => runImport(file, "--publication", "rtt", "--as", other));
    expect([code, err]).toEqual([2, expect.stringContaining("[not_permitted]")]);
    expect(await publishedState()).toEqual(before);
    expect(await asOwner("SELECT 1 FROM import")).toEqual([]);
  });
});

describe("an import that dies", () => {
  /** Where the import is held, by a lock that somebody else has; the row lock on a metric holds it amid the checks of its figures. */
  const places: readonly [string, string][] = [
    ["after reading, before its transaction", "LOCK TABLE observation IN ACCESS EXCLUSIVE MODE"],
    ["at the start of its transaction", "SELECT pg_advisory_xact_lock(hashtext('import'))"],
    ["between the release and its figures", "LOCK TABLE observation IN SHARE MODE"],
    ["with part of its figures checked", "SELECT 1 FROM metric WHERE code = 'E16' FOR UPDATE"],
    ["right before the end of its transaction", "LOCK TABLE audit_entry IN SHARE MODE"],
  ];

  it.each([...places.map(([place, lock]) => [place, "its process is killed", lock]), ...places.slice(2).map(([place, lock]) => [place, "its connection is ended", lock])])("%s, when %s, leaves everything as it was", { timeout: 120_000 }, async (_, how, lock) => {
    const before = await publishedState();
    const holder = await ownerClient();
    const killer = await runtimeClient();
    try {
      await holder.query("BEGIN");
      await holder.query(lock ?? "");
      const [own] = (await holder.query<{ pid: number }>("SELECT pg_backend_pid() AS pid")).rows;
      await withFile("rtt.csv", good, async (file) => {
        const { child, ended } = startImport(file, ...approved());
        const backend = await backendBehind(own?.pid ?? 0, ended);
        if (how === "its process is killed") child.kill("SIGKILL");
        else await killer.query("SELECT pg_terminate_backend($1)", [backend]);
        const { code, signal } = await ended;
        expect([code, signal]).toEqual(how === "its process is killed" ? [null, "SIGKILL"] : [1, null]);
        await holder.query("ROLLBACK");
        await backendGone(backend);
        expect(await publishedState()).toEqual(before);
        expect(await runImport(file, ...approved())).toMatchObject({ code: 0 });
        expect(await imported()).toMatchObject([{ counts: { new: 5, changed: 10 } }]);
      });
    } finally {
      await holder.end();
      await killer.end();
    }
  });

  it("at any moment, by signal 9, leaves the state before or the state after", { timeout: 300_000 }, async () => {
    const providers = Array.from({ length: 30_000 }, (_, index) => index);
    const rows = providers.flatMap((index) => ["C_110", "C_999"].map((treatment) => ({ provider: `P${index}`, treatment, weeks: { 0: 1, 80: 1 } })));
    const [before, figures] = [await publishedState(), await asOwner("SELECT 1 FROM observation")];
    await withFile("rtt.csv", buildRttCsv(rows), async (file) => {
      let finished = false;
      for (let wait = 500; !finished; wait *= 1.5) {
        const { child, ended } = startImport(file, ...approved());
        await Promise.race([sleep(wait * (1 + Math.random() / 2)), ended]);
        child.kill("SIGKILL");
        finished = (await ended).code === 0;
        await noBackends();
        const [release, ...more] = await imported();
        expect(more).toEqual([]);
        if (release === undefined) {
          expect(finished).toBe(false);
          expect(await publishedState()).toEqual(before);
          continue;
        }
        expect(release.counts).toMatchObject({ new: 0, changed: 5 });
        expect(await asOwner("SELECT 1 FROM observation")).toHaveLength(figures.length + 5);
        expect((await publishedState()).audited).toBe(before.audited + 1);
      }
    });
  });
});
