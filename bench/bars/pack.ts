import { serverEnvironment } from "../../scripts/lib/environment.mjs";
import type { Report } from "../lib/bar";
import { median, spread, timed } from "../lib/measure";
import type { Database } from "../lib/setting";

const ROUNDS = 5;

/** Builds the packs of boards as the page's button does: freeze the figures, print the PDF. The first one warms up. */
export async function measurePack(report: Report, database: Database, codes: readonly string[]): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, serverEnvironment(database, "http://127.0.0.1:3000"));
  const { systemScope } = await import("@/lib/access/scope-outside-requests");
  const { freezePack } = await import("@/lib/board-packs/commands/freeze-pack");
  const { renderPackPdf } = await import("@/lib/board-packs/render/pdf/render");
  const { today } = await import("@/lib/platform/clock");
  const { closeDatabase } = await import("@/lib/platform/database/client");
  try {
    const scope = await systemScope("Measurement", "pack:build");
    const build = async (code: string): Promise<number> => {
      const frozen = await freezePack.execute(scope, { code, set: "2026", asOf: today() });
      if (!frozen.ok) throw new Error(`no pack of ${code}: ${frozen.problems.map(({ message }) => message).join("; ")}`);
      return (await renderPackPdf(frozen.value.snapshot)).length;
    };
    const [first = "", ...others] = codes;
    await build(first);
    const built = [];
    for (const code of others.slice(0, ROUNDS)) built.push(await timed(() => build(code)));
    const seconds = built.map((pack) => pack.seconds);
    report.bar({ name: "one board pack, warm", figure: median(seconds), bar: 1, sense: "<=", unit: "s", detail: `median, ${spread(seconds)}; frozen and printed, another board each, mean ${Math.round(median(built.map((pack) => pack.result)) / 1000)} kB` });
  } finally {
    await closeDatabase();
    // What is started later must not inherit the address of a database.
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
