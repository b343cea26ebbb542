import fs from "node:fs";
import path from "node:path";
import { DEMONSTRATION_PEOPLE } from "@/prisma/seed/demonstration-people";
import { DATABASE, OWNER_ROLE } from "../../scripts/lib/database-names.mjs";
import { serverEnvironment } from "../../scripts/lib/environment.mjs";
import { root } from "../../scripts/lib/paths.mjs";
import type { Report } from "../lib/bar";
import { undoLater } from "../lib/clean-up";
import { median, spread } from "../lib/measure";
import { measuredScript } from "../lib/measured-script";
import { inDatabase, type Database } from "../lib/setting";
import { withClient } from "../lib/sql";

const NAMES = { time: "RTT zip to published figures", memory: "memory of that import" };
const ROUNDS = 3;
const COPY = `${DATABASE}_bench_import`;

interface Imported {
  readonly seconds: number;
  readonly megabytes: number;
  readonly report: { readonly published: boolean; readonly new: number; readonly period: string };
}

/** Imports the real monthly file by `npm run import`'s program, each time into a fresh copy of the database that lacks its month. */
export async function measureImport(report: Report, database: Database): Promise<void> {
  const folder = path.resolve(root, "../shared/data/rtt");
  const file = fs.existsSync(folder) ? fs.readdirSync(folder).find((name) => name.endsWith(".zip")) : undefined;
  const program = "scripts/import.ts";
  const missing = file === undefined ? "no RTT zip in ../shared/data/rtt" : fs.existsSync(path.join(root, program)) ? null : `${program} is not there`;
  if (file === undefined || missing !== null) return Object.values(NAMES).forEach((name) => report.skip(name, missing ?? ""));
  const zip = path.join(folder, file);
  const drop = undoLater(() => inPostgres(database, `DROP DATABASE IF EXISTS ${COPY} WITH (FORCE)`));
  const rounds: Imported[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      await inPostgres(database, `DROP DATABASE IF EXISTS ${COPY} WITH (FORCE)`, `CREATE DATABASE ${COPY} TEMPLATE ${DATABASE} OWNER ${OWNER_ROLE}`);
      const period = rounds[0]?.report.period ?? (await importInto(database, zip, "--preview")).report.period;
      await withClient(inDatabase(database.adminUrl, COPY), async (client) => {
        await client.query("DELETE FROM observation o USING release r WHERE r.id = o.release_id AND r.publication = 'rtt' AND r.period_end = $1", [period]);
        await client.query("DELETE FROM release WHERE publication = 'rtt' AND period_end = $1", [period]);
      });
      const imported = await importInto(database, zip);
      if (!imported.report.published || imported.report.new === 0) throw new Error("the import published nothing");
      rounds.push(imported);
    }
  } finally {
    await drop();
  }
  const seconds = rounds.map((round) => round.seconds);
  const megabytes = rounds.map((round) => round.megabytes);
  const what = `${(fs.statSync(zip).size / 1e6).toFixed(1)} MB zip, ${rounds[0]?.report.new ?? 0} new figures`;
  report.bar({ name: NAMES.time, figure: median(seconds), bar: 20, sense: "<=", unit: "s", detail: `median, ${spread(seconds)}; ${what}` });
  report.bar({ name: NAMES.memory, figure: Math.max(...megabytes), bar: 500, sense: "<=", unit: "MB", detail: `greatest resident set, ${spread(megabytes, 0)}` });
}

async function inPostgres(database: Database, ...statements: readonly string[]): Promise<void> {
  await withClient(database.adminUrl, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

/** One run of the import, from the start of its process to its end. */
async function importInto(database: Database, zip: string, ...options: readonly string[]): Promise<Imported> {
  const [email = "", approver = ""] = DEMONSTRATION_PEOPLE.filter(({ role }) => role === "national_oversight").map((person) => person.email);
  const env = serverEnvironment({ ...database, runtimeUrl: inDatabase(database.runtimeUrl, COPY) }, "http://127.0.0.1:3000");
  const { output, ...took } = await measuredScript(["scripts/import.ts", zip, "--publication", "rtt", "--as", email, "--approve", approver, "--json", ...options], env);
  return { ...took, report: JSON.parse(output) as Imported["report"] };
}
