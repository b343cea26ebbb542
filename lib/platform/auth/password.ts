import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's argon2id setting: 19 MiB, two passes, one lane. */
const SETTING = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Verified when the account is unknown, so that it costs as much as a known one. */
const NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$RkqWnGjwGiEOnQUXdCd4rSgBUwo8N+3cGGJvQvsOqv4";

export const hashPassword = (password: string): Promise<string> => hash(password, SETTING);

/** True when the password matches; a missing hash takes the same time and answers false. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? NOBODY, password).catch(() => false);
  return Boolean(stored) && matches;
}
