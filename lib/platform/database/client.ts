import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { configuration } from "@/lib/platform/config";
import { PrismaClient } from "@/lib/platform/database/generated/client";

// Kept on globalThis: Next may load this module more than once in a process.
const held = globalThis as unknown as { oversightDatabase?: PrismaClient };

/** The one connection pool of this process, opened at first use so that a build needs no database. */
export function database(): PrismaClient {
  if (held.oversightDatabase) return held.oversightDatabase;
  const { databaseUrl, databasePool } = configuration();
  const adapter = new PrismaPg({
    connectionString: databaseUrl,
    max: databasePool,
    // A new connection takes several turns of a process that is busy drawing: what is open stays open, and a rush waits.
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 300_000,
    keepAlive: true,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  held.oversightDatabase = new PrismaClient({ adapter });
  return held.oversightDatabase;
}

/** Closes the pool; for command lines and tests. */
export async function closeDatabase(): Promise<void> {
  await held.oversightDatabase?.$disconnect();
  delete held.oversightDatabase;
}
