import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { cookieNames } from "@/lib/platform/auth/cookies";
import { serverFile } from "../../scripts/lib/build.mjs";
import { serverEnvironment } from "../../scripts/lib/environment.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { startProgram, type Program } from "./program";
import type { Database } from "./setting";
import { withClient } from "./sql";

export interface Served extends Program {
  readonly address: string;
}

/** Starts the built server as `npm start` does. */
export async function startProduct(database: Database): Promise<Served> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = { ...serverEnvironment(database, address), NODE_ENV: "production", HOSTNAME: "127.0.0.1", PORT: String(port) };
  const program = await startProgram({ name: "product", command: [process.execPath, serverFile], env, page: `${address}/sign-in`, within: 30 });
  return { ...program, address };
}

/** Headers of a reader who is signed in: a session row of their account, and the cookie that names it. */
export async function signedIn(database: Database, email: string): Promise<Record<string, string>> {
  const sid = randomUUID();
  const sub = await withClient(database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ account: string }>(
      `INSERT INTO session (id, account_id, expires_at) SELECT $1, id, now() + interval '12 hours' FROM account WHERE email = $2 RETURNING account_id::text AS account`, [sid, email]);
    return rows[0]?.account;
  });
  if (sub === undefined) throw new Error(`No account ${email} in the bench's database`);
  const token = await encode({ token: { sub, sid }, secret: process.env.NEXTAUTH_SECRET ?? "" });
  return { cookie: `${cookieNames(false).session}=${token}` };
}
