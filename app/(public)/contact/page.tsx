import type { Metadata } from "next";
import { configuration } from "@/lib/platform/config";

export const metadata: Metadata = { title: "Contact" };

export default function ContactPage() {
  const { contactEmail } = configuration();
  return (
    <main id="main" className="wrap narrow prose">
      <h1>Contact</h1>
      <h2>A figure looks wrong</h2>
      <p>Say which page, which area and which month, and what you expected. Every figure names its source and its date, and the CSV beside it holds the exact value.</p>
      <h2>You cannot sign in</h2>
      <p>Ask your administrator for a one-time link. It works for one hour.</p>
      <h2>Write to us</h2>
      {contactEmail === null
        ? <p>No address is set for this installation. Ask the person who gave you your account.</p>
        : <p><a href={`mailto:${contactEmail}`}>{contactEmail}</a></p>}
    </main>
  );
}
