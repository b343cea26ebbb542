import type { Metadata } from "next";
import { configuration } from "@/lib/platform/config";
import { aboutPage } from "./about-page";

export const metadata: Metadata = { title: "Contact" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ContactPage({ searchParams }: Props) {
  const { contactEmail } = configuration();
  const about = aboutPage((await searchParams).about);
  return (
    <main id="main" className="wrap narrow prose">
      <h1>Contact</h1>
      {about !== null && (
        <>
          <h2>The page you came from</h2>
          <p><a href={about}>{about}</a></p>
          <p>Name this page when you write: its address holds everything it shows{contactEmail === null ? "" : ", and the link below puts it into your message"}.</p>
        </>
      )}
      <h2>A figure looks wrong</h2>
      <p>Say which page, which area and which month, and what you expected. Every figure names its source and its date, and the CSV beside it holds the exact value.</p>
      <h2>You cannot sign in</h2>
      <p>Ask your administrator for a one-time link. It works for one hour.</p>
      <h2>Write to us</h2>
      {contactEmail === null
        ? <p>No address is set for this installation. Ask the person who gave you your account.</p>
        : <p><a href={`mailto:${contactEmail}${about === null ? "" : `?subject=${encodeURIComponent(`About ${about}`)}`}`}>{contactEmail}</a></p>}
    </main>
  );
}
