import { describe, expect, it } from "vitest";
import { sumOfParts, type SumInput } from "./sum-of-parts";

const part = (name: string, numerator: number | null, denominator: number | null, value: number | null, more: Partial<SumInput["parts"][number]> = {}): SumInput["parts"][number] =>
  ({ name, numerator, denominator, value, isWhole: true, shareOfCouncil: 100, ...more });
const share = { unit: "percent", decimals: 1 } as const;
const ask = (parts: SumInput["parts"], more: Partial<SumInput> = {}) => sumOfParts({ metric: share, kind: "council", parts, leftOut: [], slivers: [], ...more });

describe("the sum of a board's councils", () => {
  it("is all numerators over all denominators, never the average of shares", () => {
    // 90 of 100 and 100 of 400: 38%, where the average of the shares would be 57.5.
    expect(ask([part("A", 90, 100, 90), part("B", 100, 400, 25)])).toEqual({ sum: { value: 38, numerator: 190, denominator: 500 }, noSum: null });
  });

  it("adds up crude rates and averages by their own counts", () => {
    expect(ask([part("A", 50, 10_000, 500), part("B", 10, 10_000, 100)], { metric: { unit: "rate", decimals: 0 } }).sum?.value).toBe(300);
    expect(ask([part("A", 60, 100, 0.6), part("B", 240, 100, 2.4)], { metric: { unit: "days", decimals: 1 } }).sum?.value).toBe(1.5);
  });

  it("is not given for standardised rates, whose parts divided are something else", () => {
    const answer = ask([part("A", 71, 90_000, 78), part("B", 123, 140_000, 99.3)], { metric: { unit: "rate", decimals: 1 } });
    expect(answer.sum).toBeNull();
    expect(answer.noSum).toContain("standardised");
  });

  it("is not given where a council lies in the board only in part, however little of it, and names it with its share", () => {
    const split = ask([part("A", 90, 100, 90), part("Cumberland", 1, 2, 50, { isWhole: false, shareOfCouncil: 3.1 })]);
    expect([split.sum, split.noSum]).toEqual([null, "No figure of the board is given: of Cumberland 3.1% of the residents live in it, and the rest elsewhere."]);
    const sliver = ask([part("A", 90, 100, 90)], { slivers: [{ name: "Oxfordshire", shareOfCouncil: 0.9 }] });
    expect(sliver.sum).toBeNull();
    expect(sliver.noSum).toContain("Oxfordshire 0.9%");
  });

  it("is not given where one has no figure, or its counts are not published, or they are trusts", () => {
    expect(ask([part("A", 90, 100, 90), part("B", null, null, null)]).noSum).toContain("B has none");
    expect(ask([part("A", 90, 100, 90)], { leftOut: ["C", "D"] }).noSum).toContain("C and D have none");
    expect(ask([part("A", 90, null, 90)])).toMatchObject({ sum: null, noSum: expect.stringContaining("not published") as string });
    expect(ask([part("A", 90, 0, 90)]).sum).toBeNull();
    expect(ask([part("T", 90, 100, 90)], { kind: "trust" }).noSum).toContain("all their patients");
  });
});
