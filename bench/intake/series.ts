import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { openDatabase, removeDatabase } from "../../scripts/lib/database.mjs";
import { DATABASE, OWNER_ROLE } from "../../scripts/lib/database-names.mjs";
import { serverEnvironment } from "../../scripts/lib/environment.mjs";
import { migrate } from "../../scripts/lib/migrate.mjs";
import { root } from "../../scripts/lib/paths.mjs";
import { typescript } from "../../scripts/lib/seed.mjs";
import type { Report } from "../lib/bar";
import { undoLater } from "../lib/clean-up";
import { median, spread } from "../lib/measure";
import { asEnvironment } from "../lib/program";
import { benchFolder, inDatabase } from "../lib/setting";
import { withClient } from "../lib/sql";
import { fillObservations, type Filling } from "./fill-observations";

/** More is measured, and for more bodies; a series is as long in both. */
const SMALL: Filling = { metrics: 63, areas: 79, months: 120 };
const LARGE: Filling = { metrics: 200, areas: 250, months: 120 };
const TURNS = 5;
const ROUNDS_OF_TURN = 12;
/** Ten times the rows may cost ten to the power of a fifth. */
const BAR = 10 ** 0.2;

type Times = Readonly<Record<string, readonly number[]>>;

interface Filled {
  readonly rows: number;
  readonly ask: (turn: number) => Promise<Times>;
}

/** Asks the product's own questions of tables of figures of 1 million and of 10 million rows in turns, in a cluster of its own. */
export async function measureSeries(report: Report): Promise<void> {
  const folder = path.join(benchFolder, "series");
  await removeDatabase(folder);
  const database = await openDatabase({ folder, embedded: true });
  const remove = undoLater(async () => {
    await database.close();
    await removeDatabase(folder);
  });
  try {
    await migrate(database);
    const small = await fill(database, `${DATABASE}_small`, SMALL);
    const large = await fill(database, `${DATABASE}_large`, LARGE);
    const turns: { readonly small: Times; readonly large: Times }[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) turns.push({ small: await small.ask(turn), large: await large.ask(turn) });
    for (const name of Object.keys(turns[0]?.large ?? {})) {
      const of = (size: "small" | "large"): readonly number[] => turns.map((turn) => median(turn[size][name] ?? []));
      const ratios = turns.map((turn) => median(turn.large[name] ?? []) / median(turn.small[name] ?? []));
      report.bar({
        name: `${name}: ${millions(large.rows)} rows against ${millions(small.rows)}`, figure: median(ratios), bar: BAR, sense: "<=", unit: "",
        detail: `median of turns, ${spread(ratios)}; of ${ROUNDS_OF_TURN} each: ms ${spread(of("large"))}; ${spread(of("small"))}`,
      });
    }
  } finally {
    await remove();
  }
}

const millions = (rows: number): string => `${(rows / 1e6).toFixed(1)} million`;

async function fill(database: Awaited<ReturnType<typeof openDatabase>>, name: string, filling: Filling): Promise<Filled> {
  const adminUrl = database.adminUrl ?? "";
  await withClient(adminUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${DATABASE} OWNER ${OWNER_ROLE}`));
  const rows = await fillObservations(inDatabase(adminUrl, name), filling);
  const env = serverEnvironment({ ...database, runtimeUrl: inDatabase(database.runtimeUrl, name) }, "http://127.0.0.1:3000");
  const ask = async (turn: number): Promise<Times> => {
    const numbers = [filling.metrics, filling.areas, turn * ROUNDS_OF_TURN, ROUNDS_OF_TURN].map(String);
    const [node = process.execPath, ...args] = typescript("bench/intake/ask-series.ts", ...numbers);
    const { stdout } = await promisify(execFile)(node, args, { cwd: root, env: asEnvironment(env) });
    return JSON.parse(stdout) as Times;
  };
  return { rows, ask };
}
