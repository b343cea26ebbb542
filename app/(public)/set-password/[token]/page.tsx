import type { Metadata } from "next";
import { SetPasswordView } from "@/components/account/set-password-view";
import { systemScope } from "@/lib/access/scope-outside-requests";
import { loadOneTimeLink } from "@/lib/identity/load-one-time-link";
import { setPasswordAction } from "./actions";

// The address holds the token, so at most the origin leaves in a referrer. Not "no-referrer": the form would then
// be posted with "Origin: null", which Next.js refuses where there is no JavaScript.
export const metadata: Metadata = { title: "Set your password", referrer: "strict-origin", robots: { index: false, follow: false } };

export default async function SetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const scope = await systemScope("One-time link", "own-account:manage");
  const owner = await loadOneTimeLink(scope, token);
  return <SetPasswordView owner={owner} token={token} action={setPasswordAction} />;
}
