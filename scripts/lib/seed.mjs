import { maintenanceEnvironment } from "./environment.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { runLogged } from "./run-logged.mjs";

/** How a TypeScript program of ours runs outside Next: the condition lets it import server-only modules. */
export const typescript = (file, ...args) => [process.execPath, "--conditions=react-server", "--import", "tsx", file, ...args];

/** What decides the outcome of the seed; the database keeps the print of the last run. */
const SOURCES = ["prisma/seed", "prisma/migrations", "package-lock.json"];

const NOTE = "INSERT INTO seed_state (part, fingerprint) VALUES ('launcher', $1) ON CONFLICT (part) DO UPDATE SET fingerprint = EXCLUDED.fingerprint, at = now()";

/**
 * Fills the database with reference data, and with demonstration accounts where it is the embedded one.
 * @param {string} folder where it leaves demonstration-accounts.json
 */
export async function seed(database, address, folder) {
  const print = fingerprint(SOURCES, (file) => /\.test\.[a-z]+$/.test(file));
  if (await hasSeeded(database.ownerUrl, print)) return "up to date";
  const env = { ...maintenanceEnvironment(database, address), OVERSIGHT_DATA_DIR: folder };
  await runLogged("seed", typescript("prisma/seed/index.ts"), env);
  // Not being able to note it means only that the seed runs again next time.
  await onDatabase(database.ownerUrl, NOTE, [print]).catch(() => {});
}

// Asking the database directly saves the seconds that starting the seed takes to find nothing to do.
const hasSeeded = (ownerUrl, print) =>
  onDatabase(ownerUrl, "SELECT 1 FROM seed_state WHERE part = 'launcher' AND fingerprint = $1", [print]).then(({ rowCount }) => rowCount === 1, () => false);

async function onDatabase(url, text, values) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(text, values);
  } finally {
    await client.end();
  }
}
