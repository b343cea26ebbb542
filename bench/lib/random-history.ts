import { seededRandom } from "@/lib/statistics/random/seeded-random";

/** Random walks with a drift, to two decimals: one series a unit. */
export function randomPanel(seed: number, units: number, points: number): readonly { readonly values: readonly number[] }[] {
  const { normal } = seededRandom(seed);
  return Array.from({ length: units }, () => {
    let level = 60 + 8 * normal();
    return { values: Array.from({ length: points }, () => Math.round((level += 0.05 + normal()) * 100) / 100) };
  });
}

/** Units of a funnel with 50 to 1,000 people and about 60% of them counted. */
export function funnelFixture(units: number): readonly { readonly numerator: number; readonly denominator: number }[] {
  const { uniform, normal } = seededRandom(1);
  return Array.from({ length: units }, () => {
    const denominator = Math.round(50 + 950 * uniform());
    return { numerator: Math.round(denominator * Math.min(0.95, Math.max(0.05, 0.6 + 0.05 * normal()))), denominator };
  });
}
