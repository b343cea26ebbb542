import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PublicationSource } from "../reading/publication-source";
import { readBytes, type ReadOutcome } from "../testing/read-source";
import { aeCsv } from "./ae-monthly-csv/fixtures/build-ae-csv";
import { aeMonthlyCsv } from "./ae-monthly-csv/map";
import { ascofWorkbook } from "./ascof-ods/fixtures/build-ascof-workbook";
import { ascofOds } from "./ascof-ods/map";
import { cancerCsv } from "./cancer-waiting-times/fixtures/build-cancer-csv";
import { cancerCombinedCsv } from "./cancer-waiting-times/map";
import { dm01Csv } from "./dm01-full-extract-csv/fixtures/build-dm01-csv";
import { dm01FullExtractCsv } from "./dm01-full-extract-csv/map";
import { fingertipsFile } from "./fingertips-csv/fixtures/build-fingertips-csv";
import { fingertipsCsv } from "./fingertips-csv/map";
import { gpAppointmentsZip } from "./gp-appointments-csv/fixtures/build-gp-appointments";
import { gpAppointmentsCsv } from "./gp-appointments-csv/map";
import { sicknessCsv } from "./sickness-absence-csv/fixtures/build-sickness-csv";
import { sicknessAbsenceCsv } from "./sickness-absence-csv/map";
import { responseCsv } from "./two-hour-response-csv/fixtures/build-response-csv";
import { twoHourResponseCsv } from "./two-hour-response-csv/map";
import { responseWorkbook } from "./two-hour-response-xlsx/fixtures/build-response-workbook";
import { twoHourResponseXlsx } from "./two-hour-response-xlsx/map";
import { vacancyWorkbookFile } from "./vacancy-workbook/fixtures/build-vacancy-workbook";
import { vacancyWorkbook } from "./vacancy-workbook/map";

type Seed = readonly [source: PublicationSource, bytes: Buffer];

const TEXTS: readonly Seed[] = [
  [aeMonthlyCsv, Buffer.from(aeCsv())],
  [cancerCombinedCsv, Buffer.from(cancerCsv())],
  [dm01FullExtractCsv, Buffer.from(dm01Csv())],
  [fingertipsCsv, Buffer.from(fingertipsFile())],
  [sicknessAbsenceCsv, Buffer.from(sicknessCsv())],
  [twoHourResponseCsv, Buffer.from(responseCsv())],
];
const PACKED: readonly Seed[] = [
  [ascofOds, await ascofWorkbook()],
  [gpAppointmentsCsv, gpAppointmentsZip()],
  [twoHourResponseXlsx, await responseWorkbook()],
  [vacancyWorkbook, await vacancyWorkbookFile()],
];

interface Damage {
  readonly flips: readonly { readonly at: number; readonly mask: number }[];
  readonly from: number;
  readonly length: number;
}

/** Some bits turned, and some of the bytes cut out. */
const DAMAGE = fc.record<Damage>({
  flips: fc.array(fc.record({ at: fc.nat(), mask: fc.integer({ min: 1, max: 255 }) }), { maxLength: 5 }),
  from: fc.nat(),
  length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 3000 }) }),
});

function damaged(bytes: Buffer, { flips, from, length }: Damage): Buffer {
  const copy = Buffer.from(bytes);
  for (const { at, mask } of flips) copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ mask;
  const start = from % copy.length;
  return Buffer.concat([copy.subarray(0, start), copy.subarray(start + length)]);
}

const figuresOf = ({ reading }: ReadOutcome) => (reading?.figures ?? []).map(({ metricCode, area, period, detail, value, numerator, denominator, mark }) => [metricCode, area.code, period, detail, value, numerator, denominator, mark]);

function expectSound(outcome: ReadOutcome): void {
  for (const { value, numerator, denominator, mark, period } of outcome.reading?.figures ?? []) {
    for (const number of [value, numerator, denominator]) expect(number === null || Number.isFinite(number)).toBe(true);
    expect(value === null).toBe(mark !== null);
    expect(period.start <= period.end).toBe(true);
  }
  if (outcome.refused) expect(outcome.issues.some(({ severity, message }) => severity === "refusal" && message !== "")).toBe(true);
}

describe("a file damaged at random", () => {
  it("of text is refused or gives sound figures, and never throws", async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...TEXTS), DAMAGE, async ([source, bytes], harm) => expectSound(await readBytes(source, "a", damaged(bytes, harm)))), { numRuns: 400 });
  }, 60_000);

  it("of a packed kind is refused, or gives the figures of the whole file", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PACKED), DAMAGE, async ([source, bytes], harm) => {
        const outcome = await readBytes(source, "a", damaged(bytes, harm));
        expectSound(outcome);
        if (outcome.reading !== null) expect(figuresOf(outcome)).toEqual(figuresOf(await readBytes(source, "a", bytes)));
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it("is read to the same figures undamaged", async () => {
    for (const [source, bytes] of [...TEXTS, ...PACKED]) expect(figuresOf(await readBytes(source, "a", bytes)).length).toBeGreaterThan(1);
  });
});
