import "server-only";
import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { configuration } from "@/lib/platform/config";
import { cookieNames } from "./cookies";

/** The session id in the request's cookie, or null; whether the session still lives is for the database to say. */
export async function sessionIdFromCookie(): Promise<string | null> {
  const { secret, secure } = configuration();
  const raw = (await cookies()).get(cookieNames(secure).session)?.value;
  if (!raw) return null;
  const token = await decode({ token: raw, secret }).catch(() => null);
  return typeof token?.sid === "string" ? token.sid : null;
}
