import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/platform/database/client";
import { publishApproved } from "@/lib/testing/approved-import";
import { asOwner, closeOwner } from "@/lib/testing/accounts";
import { importer, importRows, rowsOf, waitsInForce } from "@/lib/testing/rtt-import";
import { areaIdOf, seeded } from "@/lib/testing/test-database";
import type { Scope } from "@/lib/access/scope";
import { findObservations } from "../queries";
import { withdrawRelease } from "./withdraw-release";

const REASON = "The provider found its list counted twice.";
let scope: Scope<"import:stage" | "import:approve">;

beforeAll(async () => {
  await seeded();
  scope = await importer();
});
afterAll(async () => {
  await seeded();
  await closeDatabase();
  await closeOwner();
});

const today = async () => (await asOwner<{ day: string }>("SELECT (now() AT TIME ZONE 'Europe/London')::date::text AS day"))[0]?.day ?? "";

describe("withdrawing a release", () => {
  it("brings the figures before it back from today, keeps them for the days before, and lets the same file in again", async () => {
    const board = "icb-qr1";
    const month = "2026-01-31";
    const held = await waitsInForce(board, month);
    const rows = rowsOf("QR1", { ...held, over65: held.over65 + 1 });
    const areaId = await areaIdOf(board);
    const asOf = async (day: string) => (await findObservations(scope, ["E04"], [areaId], day)).find(({ periodEnd }) => periodEnd === month)?.value;

    const first = await importRows(scope, rows, { publishedOn: "2026-05-20" });
    expect([await asOf("2026-05-19"), await asOf("2026-05-20"), await asOf(await today())]).toEqual([held.over65, held.over65 + 1, held.over65 + 1]);

    expect(await withdrawRelease.execute(scope, { releaseId: first.releaseId, reason: "wrong" })).toMatchObject({ ok: false, problems: [{ field: "reason" }] });
    expect(await withdrawRelease.execute(scope, { releaseId: first.releaseId, reason: REASON })).toMatchObject({ ok: true, value: { withdrawnOn: await today() } });
    expect([await asOf("2026-05-20"), await asOf(await today())]).toEqual([held.over65 + 1, held.over65]);
    expect(await withdrawRelease.execute(scope, { releaseId: first.releaseId, reason: REASON })).toMatchObject({ ok: false, problems: [{ code: "conflict" }] });
    expect(await withdrawRelease.execute(scope, { releaseId: 999_999, reason: REASON })).toMatchObject({ ok: false, problems: [{ code: "not_found" }] });

    const again = await importRows(scope, rows, { publishedOn: "2026-06-20" });
    expect(again).toMatchObject({ outcome: "published", counts: { changed: 1 } });
    expect(await asOf(await today())).toBe(held.over65 + 1);
    expect(await asOwner("SELECT detail->>'reason' AS reason FROM audit_entry WHERE action = 'withdraw release' AND subject_id = $1", String(first.releaseId))).toEqual([{ reason: REASON }]);
  });

  it("is refused to the database's role except as a new record", async () => {
    const { rows } = await asOwner<{ can: boolean }>("SELECT has_table_privilege('oversight_runtime', 'release_withdrawal', 'UPDATE') OR has_table_privilege('oversight_runtime', 'release_withdrawal', 'DELETE') AS can").then((found) => ({ rows: found }));
    expect(rows).toEqual([{ can: false }]);
  });
});

/** What may happen to one figure: a release of it on a day with a value, or the withdrawal of one of the releases so far. */
type Step = { readonly kind: "publish"; readonly day: number; readonly value: number } | { readonly kind: "withdraw"; readonly which: number };

const DAYS = ["2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01"] as const;
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("publish" as const), day: fc.nat(DAYS.length - 1), value: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("withdraw" as const), which: fc.nat(5) }) },
);

interface Known {
  readonly day: string;
  readonly value: number;
  withdrawn: boolean;
}

/** The model: of the releases out by a day and not withdrawn on it (withdrawals are of today), the one published last. */
function inForce(releases: readonly Known[], day: string, now: string): number | null {
  const out = releases.filter((release) => release.day <= day && !(release.withdrawn && now <= day));
  return out.reduce<Known | null>((last, release) => (last === null || release.day >= last.day ? release : last), null)?.value ?? null;
}

describe("publishing, revising, withdrawing and publishing again", () => {
  const SEQUENCES = Number(process.env.FAST_CHECK_SEQUENCES ?? 300);

  it(`gives at every day what the model gives, over ${SEQUENCES} random sequences`, { timeout: 600_000 }, async () => {
    const now = await today();
    const areas = await asOwner<{ id: number }>("SELECT id FROM area WHERE kind = 'trust' ORDER BY id");
    const sequences = fc.sample(fc.array(step, { minLength: 1, maxLength: 7 }), SEQUENCES);
    // Each sequence has a body and month of its own, so that all of them lie in one database.
    const cases = sequences.map((steps, place) => ({ steps, areaId: areas[place % areas.length]?.id ?? 0, periodEnd: `2024-${String(1 + Math.floor(place / areas.length)).padStart(2, "0")}-28`, releases: [] as Known[], ids: [] as (number | null)[] }));
    for (const [place, one] of cases.entries()) {
      for (const [turn, { ...what }] of one.steps.entries()) {
        if (what.kind === "publish") {
          const day = DAYS[what.day] ?? DAYS[0];
          const before = one.releases.filter(({ withdrawn }) => !withdrawn).reduce<Known | null>((last, release) => (last === null || release.day >= last.day ? release : last), null);
          const result = await publishApproved(scope, draft(one, what.value, day, `${place}-${turn}`));
          if (!result.ok) throw new Error(JSON.stringify(result.problems));
          // A release that says what is in force already stores nothing.
          if (before?.value === what.value) expect(result.value.outcome).toBe("nothing_new");
          else {
            expect(result.value.outcome).toBe("published");
            one.releases.push({ day, value: what.value, withdrawn: false });
            one.ids.push(result.value.releaseId);
          }
        } else {
          const open = one.releases.flatMap((release, index) => (release.withdrawn ? [] : [index]));
          const index = open[what.which % Math.max(1, open.length)];
          const release = index === undefined ? undefined : one.releases[index];
          if (release === undefined || index === undefined) continue;
          expect((await withdrawRelease.execute(scope, { releaseId: one.ids[index], reason: REASON })).ok).toBe(true);
          release.withdrawn = true;
        }
      }
    }
    for (const day of ["2026-04-30", ...DAYS, "2026-08-31", now]) {
      const found = await findObservations(scope, ["E16"], cases.map(({ areaId }) => areaId), day);
      const held = new Map(found.map(({ areaId, periodEnd, value }) => [`${areaId}|${periodEnd}`, value]));
      for (const { areaId, periodEnd, releases, steps } of cases) {
        expect([day, JSON.stringify(steps), held.get(`${areaId}|${periodEnd}`) ?? null]).toEqual([day, JSON.stringify(steps), inForce(releases, day, now)]);
      }
    }
  });
});

const hex = (text: string): string => Buffer.from(text.padEnd(32, "-")).toString("hex").slice(0, 64);

const draft = ({ areaId, periodEnd }: { readonly areaId: number; readonly periodEnd: string }, value: number, publishedOn: string, name: string) => ({
  publication: { id: "model", title: "Model", page: "", licence: "none", isReturn: false }, fileName: `${name}.csv`, sha256: hex(name), periodEnd, publishedOn, calendarMonths: null, embargoUntil: null,
  figures: [{ metricCode: "E16", areaId, codeAsPublished: "X", periodStart: `${periodEnd.slice(0, 7)}-01`, periodEnd, value, numerator: null, denominator: null, mark: null, status: "final" as const }],
  details: [], detailNames: [],
});
