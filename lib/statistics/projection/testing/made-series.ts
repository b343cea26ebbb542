import fc from "fast-check";
import { seededRandom } from "../../random/seeded-random";

/** A series with a wandering level, noise and a season of 12, in hundredths; the same for the same seed. */
export function madeSeries(seed: number, length: number): number[] {
  const { normal } = seededRandom(seed);
  const wander = [0, 0.3, 1][seed % 3] ?? 0;
  const season = [0, 2][seed % 2] ?? 0;
  let level = 70;
  return Array.from({ length }, (_, month) => {
    level += wander * normal();
    return Math.round(100 * (level + normal() + season * Math.sin((month * Math.PI) / 6))) / 100;
  });
}

/** Whole numbers, so that shifts and mirrored series are exact. */
export const wholeSeries = (least: number, most = 40) => fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: least, maxLength: most });

/** Anything the functions admit: all sizes, ties and constant stretches among them. */
export const anySeries = (least: number, most = 40) =>
  fc.oneof(
    fc.array(fc.double({ min: -1e120, max: 1e120, noNaN: true }), { minLength: least, maxLength: most }),
    fc.array(fc.constantFrom(0, 52.6, 52.7, -1e-120, 1e120), { minLength: least, maxLength: most }),
    fc.tuple(fc.double({ min: -1e120, max: 1e120, noNaN: true }), fc.integer({ min: least, max: most })).map(([value, length]) => Array.from({ length }, () => value)),
  );
