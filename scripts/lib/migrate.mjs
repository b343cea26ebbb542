import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { prismaEnvironment } from "./environment.mjs";
import { installJobQueue } from "./job-queue.mjs";
import { packageCommand, root } from "./paths.mjs";
import { runLogged } from "./run-logged.mjs";

/** Applies the migrations that the database lacks and makes the job queue, as the owner. */
export async function migrate(database) {
  const upToDate = await isUpToDate(database.ownerUrl);
  if (!upToDate) await runLogged("migrate", [packageCommand("prisma"), "migrate", "deploy"], prismaEnvironment(database));
  await installJobQueue(database.ownerUrl);
  return upToDate ? "up to date" : undefined;
}

// Asking the database directly saves the two seconds that Prisma's command takes to find nothing to do.
async function isUpToDate(ownerUrl) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: ownerUrl });
  try {
    await client.connect();
    const { rows } = await client.query("SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations");
    if (rows.some((row) => !row.finished_at && !row.rolled_back_at)) return false;
    const applied = new Map(rows.filter((row) => !row.rolled_back_at).map((row) => [row.migration_name, row.checksum]));
    const wanted = migrationsOnDisk();
    return applied.size === wanted.length && wanted.every(({ name, checksum }) => applied.get(name) === checksum);
  } catch {
    return false; // no table yet, or no server: Prisma's command says it best
  } finally {
    await client.end().catch(() => {});
  }
}

function migrationsOnDisk() {
  const folder = path.join(root, "prisma", "migrations");
  return fs.readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name, "migration.sql");
    return fs.existsSync(file) ? [{ name, checksum: createHash("sha256").update(fs.readFileSync(file)).digest("hex") }] : [];
  });
}
