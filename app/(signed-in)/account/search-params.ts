import { ownAccountNotice } from "@/lib/identity/schemas";

const NOTICES = {
  "password-changed": "Your password is changed",
  "session-ended": "The session was ended",
  "sessions-ended": "Your other sessions were ended",
} as const;

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** What was just done, in words. */
export function parseNotice(raw: Record<string, string | string[] | undefined>): string | null {
  const done = ownAccountNotice.parse(raw.done);
  return done && NOTICES[done];
}
