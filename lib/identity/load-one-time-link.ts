import "server-only";
import type { Scope } from "@/lib/access/scope";
import { now } from "@/lib/platform/clock";
import { hashToken } from "./one-time-link";
import { findOneTimeLink } from "./queries";

export interface OneTimeLinkOwner {
  readonly name: string;
  readonly email: string;
  /** False for the first password of an invited person. */
  readonly hasPassword: boolean;
}

/** Whose password a link sets; null for a link that is unknown, used, expired or of a disabled account. */
export async function loadOneTimeLink(scope: Scope<"own-account:manage">, token: string): Promise<OneTimeLinkOwner | null> {
  const link = await findOneTimeLink(scope, hashToken(token), now());
  return link && { name: link.name, email: link.email, hasPassword: link.hasPassword };
}
