import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { Pool } from "pg";
import { RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";
import { configuration } from "@/lib/platform/config";

// Kept on globalThis: Next may load this module more than once in a process.
const held = globalThis as unknown as { oversightLimiters?: Record<"account" | "address" | "password" | "link", RateLimiterPostgres> };

function limiters() {
  if (held.oversightLimiters) return held.oversightLimiters;
  const storeClient = new Pool({ connectionString: configuration().databaseUrl, max: 2, connectionTimeoutMillis: 3_000, allowExitOnIdle: true });
  const shared = { storeClient, storeType: "pool", tableName: "rate_limit", tableCreated: true, clearExpiredByTimeout: false } as const;
  held.oversightLimiters = {
    account: new RateLimiterPostgres({ ...shared, keyPrefix: "account", points: 8, duration: 300, blockDuration: 300 }),
    address: new RateLimiterPostgres({ ...shared, keyPrefix: "address", points: 100, duration: 900 }),
    password: new RateLimiterPostgres({ ...shared, keyPrefix: "password", points: 8, duration: 300, blockDuration: 300 }),
    link: new RateLimiterPostgres({ ...shared, keyPrefix: "link", points: 60, duration: 900 }),
  };
  return held.oversightLimiters;
}

const sign = (email: string): string => createHmac("sha256", configuration().secret).update(`device|${email}`).digest("base64url");

/** Value of the cookie that marks a browser from which this person signed in before. */
export const deviceMark = sign;

function knows(email: string, mark: string | undefined): boolean {
  if (!mark) return false;
  const expected = Buffer.from(sign(email));
  const given = Buffer.from(mark);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

export interface Attempt {
  readonly email: string;
  readonly address: string;
  readonly deviceMark: string | undefined;
}

/** Known browsers are counted apart, so that guesses from elsewhere cannot lock a person out. */
const accountKey = (attempt: Attempt): string => `${knows(attempt.email, attempt.deviceMark) ? "known" : "any"}|${attempt.email}`;

/** Counts one attempt; false when there were too many (8 in 5 minutes an account, 100 in 15 minutes an address). */
export const mayTry = (attempt: Attempt): Promise<boolean> =>
  admitted(async () => {
    await limiters().address.consume(attempt.address);
    await limiters().account.consume(accountKey(attempt));
  });

async function admitted(consume: () => Promise<unknown>): Promise<boolean> {
  try {
    await consume();
    return true;
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    void (refused satisfies unknown as RateLimiterRes);
    return false;
  }
}

/** Forgets the failed attempts of a person who has signed in. */
export async function forgetAttempts(attempt: Attempt): Promise<void> {
  await limiters().account.delete(accountKey(attempt));
}

/** Counts one check of a signed-in person's password; false after 8 wrong ones in 5 minutes. */
export const mayCheckPassword = (accountId: string): Promise<boolean> => admitted(() => limiters().password.consume(accountId));

/** Forgets the wrong passwords of a signed-in person who has given the right one. */
export async function forgetPasswordChecks(accountId: string): Promise<void> {
  await limiters().password.delete(accountId);
}

/** Counts one use of a one-time link from an address; false after 60 in 15 minutes. */
export const mayUseLink = (address: string): Promise<boolean> => admitted(() => limiters().link.consume(address));
