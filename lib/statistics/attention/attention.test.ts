import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asPrinted, readExample } from "../realism/testing/read-example";
import { agendaTally } from "./agenda-tally";
import { attentionBalance, type AttentionInput } from "./attention-balance";
import { balanceIndex } from "./balance-index";
import { evenness } from "./evenness";
import { splitShares } from "./split-shares";

/** The balance where it is known, else a failed test. */
function known(input: AttentionInput) {
  const found = attentionBalance(input);
  if (!found.known) throw new Error(found.word);
  return found;
}

const amounts = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e300, noNaN: true }), fc.integer({ min: 0, max: 300 })), { minLength: 2, maxLength: 8 });

describe("shares", () => {
  it("sum to 1, whatever the size of the amounts", () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const shares = splitShares(list);
        if (shares === null) expect(list.every((amount) => amount === 0)).toBe(true);
        else expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("refuse a negative amount by its place", () => {
    expect(() => splitShares([1, -1])).toThrow("amounts[1]");
    expect(() => splitShares([1, Infinity])).toThrow("amounts[1]");
  });
});

describe("balance and evenness", () => {
  it("are 1 and 1 for equal shares, 0.25 and 0 for a single area", () => {
    expect(known({ amounts: [7, 7, 7, 7] })).toMatchObject({ balance: 1, evenness: 1 });
    expect(known({ amounts: [0, 0, 5, 0] })).toMatchObject({ balance: 0.25, evenness: 0 });
  });

  it("compare with the declared weights, and evenness does not", () => {
    expect(known({ amounts: [6, 2, 1, 1], weights: [0.6, 0.2, 0.1, 0.1] }).balance).toBeCloseTo(1, 12);
    expect(balanceIndex([1, 0], [0, 1])).toBe(0);
    expect(evenness([0.5, 0.5, 0, 0])).toBeCloseTo(0.5, 12);
    expect(evenness([0.5, 0.5])).toBe(1);
  });

  it("lie from 0 to 1, and do not mind the unit or the order of the areas", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 6 }).filter((list) => list.some((amount) => amount > 0)), fc.nat(), (list, turn) => {
        const weights = splitShares(list.map((_, place) => place + 1)) ?? [];
        const found = known({ amounts: list, weights });
        for (const figure of [found.balance, found.evenness]) {
          expect(figure).toBeGreaterThanOrEqual(0);
          expect(figure).toBeLessThanOrEqual(1);
        }
        const turned = <T>(all: readonly T[]) => all.map((_, place) => all[(place + turn) % all.length] as T);
        const other = known({ amounts: turned(list).map((amount) => amount * 8), weights: turned(weights) });
        expect(other.balance).toBeCloseTo(found.balance, 10);
        expect(other.evenness).toBeCloseTo(found.evenness, 10);
      }),
    );
  });

  it("refuse weights that do not sum to 1", () => {
    expect(() => attentionBalance({ amounts: [1, 1], weights: [0.5, 0.6] })).toThrow("weights must sum to 1");
    expect(() => attentionBalance({ amounts: [1, 1], weights: [1.5, -0.5] })).toThrow("weights[1]");
    expect(() => attentionBalance({ amounts: [1, 1], weights: [0.5, 0.25, 0.25] })).toThrow("amounts has 2 entries and weights 3");
    expect(() => attentionBalance({ amounts: [1] })).toThrow("at least 2 areas");
    // A third three times over is 1 but for rounding.
    expect(known({ amounts: [1, 1, 1], weights: [1 / 3, 1 / 3, 1 / 3] }).balance).toBeCloseTo(1, 12);
  });
});

describe("too few to say", () => {
  const few = { known: false, word: "too few to say" };

  it("is said of an agenda under 5 items and under 60 minutes", () => {
    const agenda = (items: number, minutes: number) => attentionBalance({ amounts: [minutes, 0], agenda: { items, minutes } }).known;
    expect(agenda(4, 59)).toBe(false);
    expect(agenda(5, 10)).toBe(true);
    expect(agenda(1, 60)).toBe(true);
    expect(attentionBalance({ amounts: [59, 0], agenda: { items: 4, minutes: 59 } })).toEqual(few);
  });

  it("is said where nothing belongs to any area", () => {
    expect(attentionBalance({ amounts: [0, 0], other: 11 })).toEqual(few);
    expect(attentionBalance({ amounts: [0, 0] })).toEqual(few);
  });

  it("does not hold a channel to the minimum of an agenda", () => expect(attentionBalance({ amounts: [1, 0, 0, 0] }).known).toBe(true));
});

describe("an agenda", () => {
  it("splits items of several areas evenly or by weights, and keeps the others apart", () => {
    const tally = agendaTally(
      [
        { minutes: 30, areas: [1, 0, 0] },
        { minutes: 20, areas: [1, 1, 0] },
        { minutes: 40, areas: [0, 3, 1] },
        { minutes: 15, areas: [0, 0, 0] },
      ],
      3,
    );
    expect(tally).toEqual({ amounts: [40, 40, 10], other: 15, items: 3, minutes: 90 });
  });

  it("refuses an item by its place", () => {
    expect(() => agendaTally([{ minutes: -1, areas: [1] }], 1)).toThrow("items[0].minutes");
    expect(() => agendaTally([{ minutes: 1, areas: [1, 0] }], 1)).toThrow("items[0].areas");
    expect(() => agendaTally([{ minutes: 1, areas: [-1] }], 1)).toThrow("items[0].areas[0]");
  });
});

describe("the worked example of the note on attention", () => {
  it("gives the printed shares and figures", () => {
    const example = readExample("attention-balance.md");
    const rows = example.table("Area");
    const inAreas = rows.slice(0, 4);
    const found = known({ amounts: inAreas.map((row) => Number(row[1])), other: Number(rows[4]?.[1]), weights: inAreas.map((row) => Number(row[4])) });
    expect(found.sharesWithOther.map((share) => share.toFixed(2))).toEqual(rows.map((row) => row[2]));
    expect(found.shares.map((share) => share.toFixed(2))).toEqual(inAreas.map((row) => row[3]));
    const printed = new Map(example.table("Figure").map(([name = "", value = ""]) => [name, value]));
    expect(printed).toEqual(new Map([["Balance index", "0.50"], ["Evenness", "0.41"]]));
    expect(asPrinted(found.balance, "0.50")).toBe("0.50");
    expect(asPrinted(found.evenness, "0.41")).toBe("0.41");
  });
});
