import { maintenanceEnvironment } from "./environment.mjs";
import { runLogged } from "./run-logged.mjs";

/** How a TypeScript program of ours runs outside Next: the condition lets it import server-only modules. */
export const typescript = (file, ...args) => [process.execPath, "--conditions=react-server", "--import", "tsx", file, ...args];

/**
 * Fills the database with reference and demonstration data; quick when that was done before.
 * @param {string} folder where it leaves demonstration-accounts.json
 */
export function seed(database, address, folder) {
  const env = { ...maintenanceEnvironment(database, address), OVERSIGHT_DATA_DIR: folder };
  return runLogged("seed", typescript("prisma/seed/index.ts"), env);
}
