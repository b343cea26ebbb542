import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildRttCsv, GOOD_ROWS } from "./fixtures/build-rtt-csv";
import { buildZip } from "./fixtures/build-zip";
import { readBytes } from "./fixtures/read-bytes";
import type { RttRead } from "./rtt-read";

const csv = Buffer.from(buildRttCsv(GOOD_ROWS));
const entry = { name: "january.csv", data: csv };
const zips = [buildZip([entry]), buildZip([{ ...entry, method: 0 }]), buildZip([{ name: "a.txt", data: "note" }, entry])];
const figures = (read: RttRead) => (read.accepted ? [read.period, read.icbs, read.notAttributed, read.counts] : null);

interface Damage {
  readonly flips: readonly { readonly at: number; readonly mask: number }[];
  readonly cut: number;
}

const damage = fc.record<Damage>({
  flips: fc.array(fc.record({ at: fc.nat(), mask: fc.integer({ min: 1, max: 255 }) }), { maxLength: 4 }),
  cut: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 500 }) }),
});

function damaged(bytes: Buffer, { flips, cut }: Damage, from = 0): Buffer {
  const copy = Buffer.from(bytes);
  for (const { at, mask } of flips) {
    const place = from + (at % (copy.length - from));
    copy[place] = copy[place]! ^ mask;
  }
  return copy.subarray(0, Math.max(0, copy.length - cut));
}

/** Never throws; refuses with a reason, or gives the very figures of the undamaged file. */
async function refusedOrRight(bytes: Buffer): Promise<void> {
  const read = await readBytes(bytes, "rtt.zip");
  if (read.accepted) expect(figures(read)).toEqual(figures(await readBytes(csv)));
  else expect(read.issues.some(({ severity, message }) => severity === "refusal" && message !== "")).toBe(true);
}

describe("damage", () => {
  it("anywhere in a zip is refused, or changes no figure", async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...zips), damage, (zip, harm) => refusedOrRight(damaged(zip, harm))), { numRuns: 300 });
  }, 60_000);

  it("in the directory of a zip is refused, or changes no figure", async () => {
    const directory = (zip: Buffer): number => zip.indexOf("PK\u0001\u0002", 0, "latin1");
    await fc.assert(fc.asyncProperty(fc.constantFrom(...zips), damage, (zip, harm) => refusedOrRight(damaged(zip, harm, directory(zip)))), { numRuns: 500 });
  }, 60_000);

  it("in a CSV is refused or read, never thrown", async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (harm) => {
        const read = await readBytes(damaged(csv, harm));
        expect(read.accepted || read.issues.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it("so great that nothing is left of the file is refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (noise, asZip) => {
        const bytes = asZip ? Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), noise]) : Buffer.from(noise);
        expect((await readBytes(bytes)).accepted).toBe(false);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
