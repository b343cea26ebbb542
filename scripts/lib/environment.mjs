import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { root, stateFolder } from "./paths.mjs";
import { without } from "./without.mjs";

/** Reads `.env` of the checkout into the environment; what is set already wins. */
export function loadEnvironmentFile() {
  const file = path.join(root, ".env");
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

/** For every command the launcher runs: no traffic to anyone's telemetry or update check, and no address of a database. */
export function plainEnvironment() {
  const own = without(process.env, ["DATABASE_URL", "DATABASE_OWNER_URL"]);
  return { ...own, CHECKPOINT_DISABLE: "1", NEXT_TELEMETRY_DISABLED: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
}

/** For Prisma's commands: its schema engine runs as WebAssembly from npm, because the native one would be fetched. */
export function prismaEnvironment(database) {
  return {
    ...plainEnvironment(),
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY || path.join(root, "scripts", "schema-engine.mjs"),
    ...(database && { DATABASE_OWNER_URL: database.ownerUrl }),
  };
}

/**
 * For the application: the runtime role only.
 * @param {{ embedded: boolean, runtimeUrl: string }} database
 * @param {string} address where people reach the server, for example http://127.0.0.1:3000
 */
export function serverEnvironment(database, address) {
  return {
    ...plainEnvironment(),
    DATABASE_URL: database.runtimeUrl,
    NEXTAUTH_URL: database.embedded ? address : process.env.NEXTAUTH_URL || address,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || storedSecret(),
    DEMONSTRATION: database.embedded ? "1" : "0",
  };
}

/** For the seed and other maintenance that needs the owner beside the runtime role. */
export const maintenanceEnvironment = (database, address) => ({
  ...serverEnvironment(database, address),
  DATABASE_OWNER_URL: database.ownerUrl,
});

/** The secret that signs sessions: made once, kept in .data/secret, readable by its owner only. */
function storedSecret() {
  const file = path.join(stateFolder, "secret");
  fs.mkdirSync(stateFolder, { recursive: true, mode: 0o755 });
  try {
    fs.writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  return fs.readFileSync(file, "utf8").trim();
}
