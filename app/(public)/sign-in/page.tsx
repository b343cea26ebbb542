import type { Metadata } from "next";
import { cookies } from "next/headers";
import { SignInForm } from "@/components/account/sign-in-form";
import { cookieNames } from "@/lib/platform/auth/cookies";
import { configuration } from "@/lib/platform/config";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? "";

const NOTICES: Readonly<Record<string, string>> = { "signed-out": "You are signed out.", "password-set": "Your password is set. Sign in with it." };

/** The path to go to after signing in; anything that is not of this site becomes the start page. */
function pathOf(given: string, address: string): string {
  if (!URL.canParse(given, address)) return "/";
  const url = new URL(given, address);
  return url.origin === new URL(address).origin ? url.pathname + url.search : "/";
}

/** The sign-in page; public, so it asks for no scope. */
export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams;
  const { secure, address } = configuration();
  const jar = await cookies();
  const names = cookieNames(secure);
  const wanted = pathOf(first(query.callbackUrl), address);
  return (
    <SignInForm
      csrfToken={jar.get(names.csrf)?.value.split("|")[0] ?? ""}
      callbackUrl={wanted}
      typedEmail={jar.get(names.typedEmail)?.value ?? ""}
      error={first(query.error) === "" ? null : first(query.error) === "TooManyAttempts" ? "too_many" : "wrong"}
      notice={NOTICES[first(query.notice)] ?? null}
    />
  );
}
