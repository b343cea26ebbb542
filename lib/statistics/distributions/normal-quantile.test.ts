import { describe, expect, it } from "vitest";
import { normalQuantile } from "./normal-quantile";

describe("normalQuantile", () => {
  // Printed tables of the normal distribution; the last two rows lie in the far tail.
  it.each([
    [0.5, 0],
    [0.75, 0.6744897501960817],
    [0.9, 1.2815515655446004],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
    [1e-6, -4.753424308822899],
    [1e-12, -7.034483825301132],
  ])("at %f is %f", (probability, quantile) => {
    expect(Math.abs(normalQuantile(probability) - quantile)).toBeLessThan(1e-12);
  });

  it("is antisymmetric", () => {
    for (const p of [0.01, 0.07, 0.075, 0.08, 0.3]) expect(normalQuantile(p) + normalQuantile(1 - p)).toBeCloseTo(0, 12);
  });

  it.each([0, 1, -0.1, Number.NaN])("refuses %f", (p) => expect(() => normalQuantile(p)).toThrow(RangeError));
});
