// Asks the product's own questions of the database at hand and prints how long each took: ask-series.ts METRICS AREAS ROUND ROUNDS
import { systemScope } from "@/lib/access/scope-outside-requests";
import { findFiguresInForce, findObservations } from "@/lib/observations/queries";
import { closeDatabase } from "@/lib/platform/database/client";

const AS_OF = "2026-01-01";
const MONTHS = ["2025-10-31", "2025-11-30"];
const WARM_UP = 3;

const [metrics = 0, areas = 0, first = 0, rounds = 0] = process.argv.slice(2).map(Number);
const scope = await systemScope("Measurement", "figures:read");

/** Every round about other metrics and areas. */
const some = (of: number, count: number, round: number): readonly number[] => Array.from({ length: count }, (_, place) => 1 + ((round * 17 + place * 5) % of));
const codes = (count: number, round: number): readonly string[] => some(metrics, count, round).map((metric) => `B${String(metric).padStart(3, "0")}`);
const QUESTIONS: Readonly<Record<string, (round: number) => Promise<readonly unknown[]>>> = {
  "series of 12 metrics of one board, as of a day": (round) => findObservations(scope, codes(12, round), some(areas, 1, round), AS_OF),
  "series of one metric of 42 boards, as of a day": (round) => findObservations(scope, codes(1, round), some(areas, 42, round), AS_OF),
  "figures in force of 5 metrics of 42 boards, two months": (round) => findFiguresInForce(scope, codes(5, round), some(areas, 42, round), MONTHS),
};

const milliseconds: Record<string, number[]> = {};
for (let round = first - WARM_UP; round < first + rounds; round += 1) {
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const begun = performance.now();
    const answer = await question(round + WARM_UP);
    if (answer.length === 0) throw new Error(`no answer to: ${name}`);
    if (round >= first) (milliseconds[name] ??= []).push(performance.now() - begun);
  }
}
await closeDatabase();
process.stdout.write(JSON.stringify(milliseconds));
