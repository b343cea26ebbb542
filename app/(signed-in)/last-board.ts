import { cookies } from "next/headers";
import { cookieNames } from "@/lib/platform/auth/cookies";
import { configuration } from "@/lib/platform/config";

/** Code of the board that the reader looked at last, as their browser remembers it; null where it does not. */
export async function lastBoard(): Promise<string | null> {
  const value = (await cookies()).get(cookieNames(configuration().secure).board)?.value ?? "";
  return /^[A-Z0-9]{3,5}$/.test(value) ? value : null;
}
