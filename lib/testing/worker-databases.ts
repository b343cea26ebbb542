import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { seedReference } from "@/prisma/seed/seed-reference";
import { workerAddress } from "./worker-address";

/** Before all database tests: a database for each worker, copied from the one named in the environment once that is seeded. */
export async function setup({ config }: TestProject): Promise<void> {
  const url = process.env.DATABASE_OWNER_URL;
  if (!url) throw new Error("DATABASE_OWNER_URL is not set: database tests run by `npm test -- database`");
  await seedReference(url);
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  const owner = new Client({ connectionString: maintenance.href });
  const nameIn = (address: string): string => owner.escapeIdentifier(new URL(address).pathname.slice(1));
  await owner.connect();
  try {
    for (let worker = 1; worker <= Number(config.maxWorkers); worker++) {
      const name = nameIn(workerAddress(url, worker));
      await owner.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await owner.query(`CREATE DATABASE ${name} TEMPLATE ${nameIn(url)}`);
    }
  } finally {
    await owner.end();
  }
}
