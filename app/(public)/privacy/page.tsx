import type { Metadata } from "next";
import { configuration } from "@/lib/platform/config";

export const metadata: Metadata = { title: "Privacy notice" };

export default function PrivacyPage() {
  const { contactEmail } = configuration();
  return (
    <main id="main" className="wrap narrow prose">
      <h1>Privacy notice</h1>
      <p>This notice says what the product keeps about the people who sign in. The organisation that runs this installation is responsible for it.</p>
      <h2>What is kept</h2>
      <ul>
        <li>Your name, your e-mail address, and the roles and organisations given to you.</li>
        <li>Your password, as a one-way hash that cannot be turned back into the password.</li>
        <li>Your sessions: when each began, when it was last used, and the kind of browser.</li>
        <li>The views and favourites you keep, and with whom you share them.</li>
        <li>What you changed, and when, in an audit trail that nobody can edit.</li>
        <li>Failed attempts to sign in, for a few minutes, to slow down guessing.</li>
      </ul>
      <p>No figures about patients are held. Every figure shown is a published total for an area or organisation.</p>
      <h2>Cookies</h2>
      <p>Only those the product needs: one for your session, one that protects the sign-in form, one that remembers where to go after signing in, one that keeps the address you typed for a minute after a failed attempt, one that recognises a browser you signed in from before, and one that remembers for half a year which board you looked at last, so that pages can start with it. There is no analytics and nothing from other sites.</p>
      <h2>How long</h2>
      <p>An account is kept while you need it. The audit trail is kept as long as the figures it explains.</p>
      <h2>Your rights</h2>
      <p>You can ask what is held about you and have mistakes put right{contactEmail === null ? ": ask your administrator." : <>: write to <a href={`mailto:${contactEmail}`}>{contactEmail}</a>.</>} You can complain to the Information Commissioner&rsquo;s Office.</p>
    </main>
  );
}
