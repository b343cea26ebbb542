import { randomBytes } from "node:crypto";
import path from "node:path";
import { openDatabase } from "../../scripts/lib/database.mjs";
import { stateFolder } from "../../scripts/lib/paths.mjs";
import { undoLater } from "./clean-up";

/** Where the bench keeps its own database, logs and demonstration accounts. */
export const benchFolder = path.join(stateFolder, "bench");

/**
 * Makes this process and all it starts use the bench's own embedded database and secret.
 * An empty variable counts as set, so that a file `.env` cannot bring an external database back.
 */
export function isolate(): void {
  Object.assign(process.env, {
    DATABASE_URL: "", DATABASE_OWNER_URL: "", DATABASE_POOL: String(POOL), OVERSIGHT_DATA_DIR: benchFolder, OVERSIGHT_IMPORT_AS: "",
    NEXTAUTH_SECRET: randomBytes(32).toString("base64url"),
  });
}

/** Connections of a server's pool, the product's and its rival's alike. */
export const POOL = 10;

export interface Database {
  readonly embedded: boolean;
  readonly runtimeUrl: string;
  readonly ownerUrl: string;
  /** Superuser, connected to the database `postgres`. */
  readonly adminUrl: string;
}

/** Hands `work` the bench's database, which runs while it does. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const { close, adminUrl, ...database } = await openDatabase({ folder: benchFolder, embedded: true });
  const closeNow = undoLater(close);
  try {
    if (adminUrl === undefined) throw new Error("The bench needs the embedded database");
    return await work({ ...database, adminUrl });
  } finally {
    await closeNow();
  }
}

/** The same address with another database. */
export function inDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
