import type { ReactNode } from "react";
import { Footer } from "./footer";
import { FOOTER_LINKS } from "./site-map";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";

/** A page of its own that says one thing: not found, not allowed. */
export function Message({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <SiteHeader account={null} />
      <main id="main" className="wrap narrow">
        <h1>{title}</h1>
        {children}
      </main>
      <Footer links={FOOTER_LINKS} />
    </>
  );
}
