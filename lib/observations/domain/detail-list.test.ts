import { describe, expect, it } from "vitest";
import { DetailList } from "./detail-list";
import type { DraftDetail } from "./release-draft";

const METRICS = ["E01", "E03", "E16"] as const;

/** Parts of several kinds, bodies and texts, with and without values. */
const made = (count: number): DraftDetail[] =>
  Array.from({ length: count }, (_, at) => ({
    metricCode: METRICS[at % 3] ?? "E01", areaId: 1 + (at % 42), periodStart: "2026-01-01", periodEnd: at % 5 === 0 ? "2026-02-28" : "2026-01-31",
    value: at % 11 === 0 ? null : at / 7, mark: at % 11 === 0 ? ("suppressed" as const) : null, numerator: at % 2 === 0 ? at : null, denominator: at % 2 === 0 ? at + 1 : null,
    status: at % 13 === 0 ? ("revised" as const) : ("final" as const), codeAsPublished: `Q${at % 42}`, provider: at % 3 === 0 ? "" : `R${at % 500}`, category: `treatment_function:C_${at % 24}`,
  }));

const textOf = (list: DetailList): string => [...list.contents()].map((piece) => (typeof piece === "string" ? piece : Buffer.from(piece).toString("hex"))).join("|");

describe("parts in columns", () => {
  // More than two blocks, the last one not full.
  const parts = made(40_000);
  const list = DetailList.of(parts);

  it("come back as they went in, in their order", () => {
    expect(list).toHaveLength(parts.length);
    expect([...list]).toEqual(parts);
    expect(DetailList.of(list)).toBe(list);
  });

  it("come out in stretches that make the whole, across blocks", () => {
    const back: DraftDetail[] = [];
    for (let from = 0; from < list.length; from += 10_000) {
      const { kinds, kind, ...columns } = list.columns(from, from + 10_000);
      kind.forEach((place, at) => {
        const { areaId, codeAsPublished, provider, category, value, numerator, denominator } = columns;
        back.push({
          ...kinds[place]!, areaId: areaId[at]!, codeAsPublished: codeAsPublished[at]!, provider: provider[at]!, category: category[at]!, value: value[at]!, numerator: numerator[at]!, denominator: denominator[at]!,
        });
      });
    }
    expect(back).toEqual(parts);
  });

  it("hold the same contents for the same parts, and others as soon as anything differs", () => {
    const few = made(50);
    const contents = textOf(DetailList.of(few));
    expect(textOf(DetailList.of(made(50)))).toBe(contents);
    const changes: Partial<DraftDetail>[] = [{ metricCode: "E04" }, { areaId: 99 }, { periodStart: "2025-12-01" }, { periodEnd: "2026-03-31" }, { value: 1.5 }, { numerator: 7 }, { denominator: 7 }, { status: "provisional" }, { codeAsPublished: "X" }, { provider: "X" }, { category: "X" }];
    for (const change of changes) expect([change, textOf(DetailList.of([...few.slice(0, -1), { ...few[49]!, ...change }])) === contents]).toEqual([change, false]);
    expect(textOf(DetailList.of(few.slice(0, -1)))).not.toBe(contents);
    expect(textOf(DetailList.of([...few].reverse()))).not.toBe(contents);
  });

  it.each([Number.NaN, Number.NEGATIVE_INFINITY])("refuse %s, which would read as missing or as no number", (value) => {
    expect(() => DetailList.of([{ ...made(2)[1]!, value }])).toThrow(String(value));
  });
});
