import "server-only";
import { cookies, headers } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { configuration } from "@/lib/platform/config";
import { database } from "@/lib/platform/database/client";
import { clientAddress } from "@/lib/platform/http/client-address";
import { deviceMark, forgetAttempts, mayTry, type Attempt } from "./attempts";
import { cookieNames } from "./cookies";
import { passwordMatches } from "./password";

/** Longest life of a session, in seconds; an idle session ends sooner (see the actor). */
export const SESSION_SECONDS = 12 * 3600;
const USER_AGENT_LENGTH = 300;
const DEVICE_SECONDS = 180 * 24 * 3600;
/** How long the sign-in form remembers the address after a failed attempt; it never stands in an address. */
const TYPED_SECONDS = 60;

async function signInWithPassword(email: string, password: string, headers: Record<string, string | string[] | undefined>) {
  const { secure } = configuration();
  const jar = await cookies();
  const names = cookieNames(secure);
  const attempt: Attempt = { email, address: clientAddress(headers["x-forwarded-for"]), deviceMark: jar.get(names.device)?.value };
  if (!(await mayTry(attempt))) throw new Error("TooManyAttempts");
  const account = await database().account.findUnique({ where: { email }, select: { id: true, name: true, passwordHash: true, disabledAt: true } });
  const matches = await passwordMatches(account?.passwordHash, password);
  if (!account || !matches || account.disabledAt) {
    jar.set(names.typedEmail, email, { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: TYPED_SECONDS });
    return null;
  }
  await forgetAttempts(attempt);
  jar.set(names.device, deviceMark(email), { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: DEVICE_SECONDS });
  return { id: account.id, name: account.name, email };
}

/** next-auth 4 with one provider; the token holds a session id and nothing else, and the row behind it is read on every request. */
export function authOptions(): NextAuthOptions {
  const { secret, secure } = configuration();
  const names = cookieNames(secure);
  const cookie = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
  return {
    secret,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    useSecureCookies: secure,
    cookies: {
      sessionToken: { name: names.session, options: cookie },
      csrfToken: { name: names.csrf, options: cookie },
      callbackUrl: { name: names.callback, options: cookie },
    },
    pages: { signIn: "/sign-in", signOut: "/sign-out", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        name: "E-mail and password",
        credentials: { email: { label: "E-mail address", type: "email" }, password: { label: "Password", type: "password" } },
        async authorize(given, request) {
          const email = (given?.email ?? "").trim().toLowerCase();
          const password = given?.password ?? "";
          if (email === "" || password === "" || email.length > 320 || password.length > 1024) return null;
          return signInWithPassword(email, password, request.headers ?? {});
        },
      }),
    ],
    callbacks: {
      async jwt({ token, user, account }) {
        if (!user || !account) return token;
        const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000);
        const userAgent = (await headers()).get("user-agent")?.slice(0, USER_AGENT_LENGTH) ?? null;
        const session = await database().session.create({ data: { accountId: user.id, expiresAt, userAgent } });
        await database().account.update({ where: { id: user.id }, data: { lastSignInAt: new Date() } });
        return { sub: user.id, sid: session.id };
      },
      // Nothing of the person leaves by next-auth's own session endpoint.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => (url.startsWith("/") && !url.startsWith("//") && !url.startsWith("/\\") ? `${baseUrl}${url}` : sameOrigin(url, baseUrl)),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid !== "string") return;
        await database().session.updateMany({ where: { id: token.sid, revokedAt: null }, data: { revokedAt: new Date() } });
      },
    },
  };
}

function sameOrigin(url: string, baseUrl: string): string {
  return URL.canParse(url) && new URL(url).origin === new URL(baseUrl).origin ? url : baseUrl;
}
