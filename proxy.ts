import { createHash, randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { cookieNames } from "@/lib/platform/auth/cookies";

const secure = (process.env.NEXTAUTH_URL ?? "").startsWith("https://");
const names = cookieNames(secure);
const development = process.env.NODE_ENV === "development";

function policy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr ${development ? "'unsafe-inline'" : "'none'"}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** next-auth's double-submit cookie, set here so that the sign-in form works without JavaScript. */
function csrfCookie(): string {
  const token = randomBytes(32).toString("hex");
  return `${token}|${createHash("sha256").update(`${token}${process.env.NEXTAUTH_SECRET ?? ""}`).digest("hex")}`;
}

/** Half a year, in seconds. */
const BOARD_KEPT = 180 * 24 * 3600;

/** Code of the board that the page is of; null for other pages. Whether there is such a board is for the reader of the cookie to ask. */
function boardOfPage({ pathname, searchParams }: URL): string | null {
  const code = /^\/organisations\/([^/]+)$/.exec(pathname)?.[1] ?? (/^\/metrics\/[A-Z]\d{2}$/.test(pathname) ? searchParams.get("area") : null);
  return code !== null && /^[A-Z0-9]{3,5}$/.test(code) ? code : null;
}

/** Headers on every document, the sign-in form's cookie, and the one that remembers a board. Who may see what is decided behind it, never here. */
export default function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy(nonce));
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  // A one-time link leads on to the sign-in form without a new document, so the cookie must be there before.
  const signingIn = request.method === "GET" && /^\/(sign-in$|set-password\/)/.test(request.nextUrl.pathname) && !request.cookies.has(names.csrf);
  const csrf = signingIn ? csrfCookie() : null;
  if (csrf) headers.set("cookie", [request.headers.get("cookie"), `${names.csrf}=${encodeURIComponent(csrf)}`].filter(Boolean).join("; "));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy(nonce));
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("permissions-policy", "camera=(), microphone=(), geolocation=()");
  response.headers.set("cross-origin-opener-policy", "same-origin");
  // For signed-in readers alone, and only when it changes: pages start with the board looked at last.
  const board = request.method === "GET" && request.cookies.has(names.session) ? boardOfPage(request.nextUrl) : null;
  if (board !== null && request.cookies.get(names.board)?.value !== board) response.cookies.set(names.board, board, { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: BOARD_KEPT });
  if (secure) response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  if (csrf) response.cookies.set(names.csrf, csrf, { httpOnly: true, sameSite: "lax", path: "/", secure });
  return response;
}

// Next.js keeps what passes here in memory, and cuts it off after 10 MB: a file that is brought in goes past.
export const config = { matcher: ["/((?!_next/static|_next/image|outlines-|fonts/|favicon|imports/upload$).*)"] };
