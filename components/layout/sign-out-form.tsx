/** Ends the session; a plain form, so that it works everywhere. */
export function SignOutForm() {
  return (
    <form method="post" action="/sign-out">
      <button type="submit" className="link-like">Sign out</button>
    </form>
  );
}
