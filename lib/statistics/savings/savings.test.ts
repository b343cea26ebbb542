import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExample } from "../realism/testing/read-example";
import { deliveryRiskForecast, PROPOSED_DELIVERY_PROBABILITIES } from "./delivery-risk-forecast";
import { highRiskShare } from "./high-risk-share";
import { recurrentShare } from "./recurrent-share";
import { remakeRatio } from "./remake-ratio";
import { underlyingPosition } from "./underlying-position";

const money = fc.integer({ min: 0, max: 1_000_000 }).map((tenths) => tenths / 10);

describe("shares of savings", () => {
  it("and what is left of them sum to 1", () => {
    fc.assert(
      fc.property(money, money, (recurrent, nonRecurrent) => {
        const share = recurrentShare({ recurrent, nonRecurrent });
        const other = recurrentShare({ recurrent: nonRecurrent, nonRecurrent: recurrent });
        if (share === null || other === null) expect(recurrent + nonRecurrent).toBe(0);
        else expect(share + other).toBeCloseTo(1, 12);
      }),
    );
  });

  it("do not exist without savings", () => {
    expect(recurrentShare({ recurrent: 0, nonRecurrent: 0 })).toBeNull();
    expect(highRiskShare({ low: 0, medium: 0, high: 0 })).toBeNull();
    // Savings of one kind alone are all or nothing.
    expect(recurrentShare({ recurrent: 0, nonRecurrent: 5 })).toBe(0);
    expect(highRiskShare({ low: 0, medium: 0, high: 5 })).toBe(1);
  });

  it("refuse negative savings by name", () => {
    expect(() => recurrentShare({ recurrent: 1, nonRecurrent: -1 })).toThrow("nonRecurrent");
    expect(() => highRiskShare({ low: 1, medium: Number.NaN, high: 1 })).toThrow("medium");
    expect(() => highRiskShare({ low: 1, medium: 1, high: 1e14 })).toThrow("high");
  });
});

describe("the re-make ratio", () => {
  it("counts growth of the requirement, and a fall against it", () => {
    expect(remakeRatio({ nonRecurrent: 40, growth: 5, nextRequirement: 90 })).toBe(0.5);
    expect(remakeRatio({ nonRecurrent: 40, growth: -50, nextRequirement: 100 })).toBe(-0.1);
    expect(remakeRatio({ nonRecurrent: 40, growth: 60, nextRequirement: 50 })).toBe(2);
  });

  it("needs a requirement", () => {
    expect(() => remakeRatio({ nonRecurrent: 1, growth: 0, nextRequirement: 0 })).toThrow("nextRequirement");
    expect(() => remakeRatio({ nonRecurrent: -1, growth: 0, nextRequirement: 1 })).toThrow("nonRecurrent");
  });
});

describe("the underlying position", () => {
  it("is where its steps lead, whatever the figures", () => {
    const any = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const parts = fc.record({ reported: any, oneOffIncome: any, nonRecurrentSavings: any, deficitSupport: any, fullYearEffect: any, inYearEffect: any });
    fc.assert(
      fc.property(parts, (one) => {
        const { underlying, steps } = underlyingPosition(one);
        expect(underlying).toBe(one.reported - one.oneOffIncome - one.nonRecurrentSavings - one.deficitSupport + (one.fullYearEffect - one.inYearEffect));
        expect(one.reported + steps.reduce((sum, { amount }) => sum + amount, 0)).toBe(underlying);
        expect(steps.at(-1)?.position).toBe(underlying);
      }),
    );
  });

  it("is the reported one where nothing was one-off", () => {
    const still = { reported: -7, oneOffIncome: 0, nonRecurrentSavings: 0, deficitSupport: 0, fullYearEffect: 3, inYearEffect: 3 };
    expect(underlyingPosition(still).underlying).toBe(-7);
    expect(underlyingPosition(still).steps.map(({ amount }) => amount)).toEqual([0, 0, 0, 0]);
    expect(() => underlyingPosition({ ...still, deficitSupport: Infinity })).toThrow("deficitSupport");
  });
});

describe("the forecast adjusted for delivery risk", () => {
  it("lies between nothing and the whole plan", () => {
    fc.assert(
      fc.property(money, money, money, (low, medium, high) => {
        const forecast = deliveryRiskForecast({ low, medium, high });
        expect(forecast).toBeGreaterThanOrEqual(0);
        expect(forecast).toBeLessThanOrEqual(low + medium + high);
        expect(deliveryRiskForecast({ low, medium, high }, { low: 1, medium: 1, high: 1 })).toBe(low + medium + high);
      }),
    );
  });

  it("takes chances as edited, from 0 to 1", () => {
    expect(deliveryRiskForecast({ low: 0, medium: 0, high: 50 }, { ...PROPOSED_DELIVERY_PROBABILITIES, high: 0.5 })).toBe(25);
    expect(() => deliveryRiskForecast({ low: 1, medium: 1, high: 1 }, { low: 0.9, medium: 1.1, high: 0.4 })).toThrow("probabilities.medium");
  });
});

describe("the worked example of the note on savings", () => {
  it("gives the printed figures", () => {
    const example = readExample("savings.md");
    const inputs = new Map(example.table("Input").map(([name = "", value = ""]) => [name, Number(value)]));
    const given = (name: string) => inputs.get(name) ?? Number.NaN;
    const printed = new Map(example.table("Figure").map(([name = "", value = ""]) => [name, value]));
    const percent = (share: number | null) => `${(100 * (share ?? Number.NaN)).toFixed(0)}%`;

    const [recurrent, nonRecurrent] = [given("Recurrent savings"), given("Non-recurrent savings")];
    const plan = { low: given("Planned savings, low risk"), medium: given("Planned savings, medium risk"), high: given("Planned savings, high risk") };
    expect(printed.size).toBe(5);
    expect(percent(recurrentShare({ recurrent, nonRecurrent }))).toBe(printed.get("Recurrent share"));
    expect(percent(remakeRatio({ nonRecurrent, growth: given("Growth of the requirement"), nextRequirement: given("Requirement next year") }))).toBe("44%");
    expect(printed.get("Re-make ratio")).toBe("44%");
    expect(percent(highRiskShare(plan))).toBe(printed.get("High-risk share"));
    expect(deliveryRiskForecast(plan).toFixed(1)).toBe(printed.get("Forecast adjusted for risk"));
    const { underlying } = underlyingPosition({
      reported: given("Reported position"),
      oneOffIncome: given("One-off income"),
      nonRecurrentSavings: nonRecurrent,
      deficitSupport: given("Deficit support funding"),
      fullYearEffect: given("Full-year effect of recurrent savings"),
      inYearEffect: given("In-year effect of recurrent savings"),
    });
    expect(String(underlying)).toBe(printed.get("Underlying position"));
  });
});
