import { describe, expect, it } from "vitest";
import { buildRttCsv, GOOD_ROWS } from "./fixtures/build-rtt-csv";
import { readBytes } from "./fixtures/read-bytes";
import { toObservations } from "./map";

async function observe(rows = GOOD_ROWS) {
  const read = await readBytes(buildRttCsv(rows));
  if (!read.accepted) throw new Error(JSON.stringify(read.issues));
  return toObservations(read);
}

describe("toObservations", () => {
  it("gives five figures a board, shares with numerator and denominator, and nothing for rows without a board", async () => {
    const observations = await observe();
    expect(observations).toHaveLength(10);
    const place = { codeAsPublished: "QR1", scheme: "ods", periodStart: "2026-01-01", periodEnd: "2026-01-31", mark: null };
    expect(observations.slice(0, 5)).toEqual([
      { ...place, metric: "E01", value: 1200 / 27, numerator: 12, denominator: 27 },
      { ...place, metric: "E03", value: 1000 / 27, numerator: 10, denominator: 27 },
      { ...place, metric: "E04", value: 6, numerator: null, denominator: null },
      { ...place, metric: "E16", value: 27, numerator: null, denominator: null },
      { ...place, metric: "E17", value: 5, numerator: null, denominator: null },
    ]);
    expect(new Set(observations.map(({ codeAsPublished }) => codeAsPublished))).toEqual(new Set(["QR1", "QSL"]));
  });

  it("gives no share of an empty list, but its counts", async () => {
    const observations = await observe([{ weeks: {} }, { treatment: "C_999", weeks: {} }]);
    expect(observations.map(({ metric, value, mark }) => [metric, value, mark])).toEqual([
      ["E01", null, "not_applicable"],
      ["E03", null, "not_applicable"],
      ["E04", 0, null],
      ["E16", 0, null],
      ["E17", 0, null],
    ]);
  });
});
