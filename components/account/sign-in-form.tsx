import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";

type SignInFormProps = { csrfToken: string; callbackUrl: string; typedEmail: string; error: "wrong" | "too_many" | null; notice: string | null };

const MESSAGE = {
  wrong: "The e-mail address or the password is not right, or the account is closed",
  too_many: "Too many attempts. Wait five minutes, then try again",
} as const;

/** Signs in by a plain form, so that it works without JavaScript. */
export function SignInForm({ csrfToken, callbackUrl, typedEmail, error, notice }: SignInFormProps) {
  return (
    <main id="main" className="wrap narrow">
      {error !== null && <ErrorSummary errors={[{ message: MESSAGE[error], field: "email" }]} />}
      {notice !== null && <NotificationBanner kind="success" heading={notice} />}
      <h1>Sign in</h1>
      <p>See where every integrated care board stands. Accounts are made by your administrator.</p>
      <form method="post" action="/api/auth/callback/credentials">
        <input type="hidden" name="csrfToken" value={csrfToken} />
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        <TextField id="email" name="email" label="E-mail address" type="email" autoComplete="username" defaultValue={typedEmail} required error={error === "wrong" ? MESSAGE.wrong : undefined} />
        <PasswordField id="password" name="password" label="Password" autoComplete="current-password" required />
        <Button>Sign in</Button>
      </form>
      <p>Forgotten your password? Ask your administrator for a one-time link.</p>
    </main>
  );
}
