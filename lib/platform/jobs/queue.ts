import "server-only";
import PgBoss from "pg-boss";
import { currentTransaction } from "@/lib/platform/database/transaction";

/** Queues of the worker; `scripts/lib/job-queue.mjs` makes them. */
export type QueueName = "import";

/** Where the queue keeps its tables, beside those of the product. */
export const QUEUE_SCHEMA = "pgboss";

let sender: PgBoss | undefined;

/**
 * Hands work to the worker inside the open transaction, so that the change that calls for it and the job stand or fall together.
 * @throws Error outside a transaction
 */
export async function sendJob(queue: QueueName, data: Readonly<Record<string, string | number>>): Promise<void> {
  const transaction = currentTransaction();
  if (!transaction) throw new Error("A job is sent inside the transaction of the change that calls for it");
  const executeSql = async (text: string, values: unknown[]) => ({ rows: await transaction.$queryRawUnsafe<object[]>(text, ...values.map(plain)) });
  sender ??= new PgBoss({ schema: QUEUE_SCHEMA, migrate: false, supervise: false, schedule: false, db: { executeSql } });
  const id = await sender.send(queue, data, { db: { executeSql } });
  if (id === null) throw new Error(`The queue ${queue} took no job`);
}

/** A parameter as the database adapter takes it: JSON as text, nothing as null. */
const plain = (value: unknown): unknown => (value === undefined ? null : typeof value === "object" && value !== null ? JSON.stringify(value) : value);
