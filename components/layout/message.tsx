"use client";
import type { ReactNode } from "react";
import { Footer } from "./footer";
import { SiteHeader } from "./site-header";
import { FOOTER_LINKS } from "./site-map";
import { SkipLink } from "./skip-link";

// Client components without props: Next sends these with every page, as a reference instead of their content.

function Message({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main id="main" className="wrap narrow">
      <h1>{title}</h1>
      {children}
      <p><a href="/">Go to your start page</a></p>
    </main>
  );
}

function Framed({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <SiteHeader account={null} />
      {children}
      <Footer links={FOOTER_LINKS} />
    </>
  );
}

/** Nothing at this address, or nothing the reader may know of. */
export function NotFoundMessage() {
  return <Message title="Page not found"><p>There is nothing at this address, or it is not yours to see. If you typed it, check that it is right.</p></Message>;
}

/** A page that the reader's role does not include. */
export function ForbiddenMessage() {
  return <Message title="Your account may not open this page"><p>Your role does not include it. If you need it for your work, ask your administrator.</p></Message>;
}

/** The same where no layout draws the frame. */
export function FramedNotFoundMessage() {
  return <Framed><NotFoundMessage /></Framed>;
}

/** The same where no layout draws the frame. */
export function FramedForbiddenMessage() {
  return <Framed><ForbiddenMessage /></Framed>;
}
