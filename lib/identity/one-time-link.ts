import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { configuration } from "@/lib/platform/config";

const HOUR = 3_600_000;
/** Hours that a link lives: an invitation waits for its reader, a reset was just asked for. */
const LINK_HOURS = { invitation: 72, reset: 1 } as const;

interface OneTimeLink {
  /** 32 random bytes as base64url; goes into the address and nowhere else. */
  readonly token: string;
  readonly tokenHash: string;
  readonly address: string;
  readonly expiresAt: Date;
}

/** What is kept of a token: its SHA-256 in hexadecimal figures. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** A new link that sets a password; the caller keeps the hash and shows the address once. */
export function makeOneTimeLink(purpose: keyof typeof LINK_HOURS, now: Date): OneTimeLink {
  const token = randomBytes(32).toString("base64url");
  const address = new URL(`/set-password/${token}`, configuration().address).href;
  return { token, tokenHash: hashToken(token), address, expiresAt: new Date(now.getTime() + LINK_HOURS[purpose] * HOUR) };
}
