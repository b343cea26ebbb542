import type { ReactNode } from "react";

const ATTRIBUTION =
  "Figures: NHS England, under the Open Government Licence v3.0. Boundaries: Office for National Statistics, licensed under the Open Government Licence v3.0; contains OS data © Crown copyright and database right 2023, 2026.";

type FooterProps = { links: readonly { href: string; label: string }[]; /** Path and query of the page that feedback would be about. */ about?: string; attribution?: ReactNode; children?: ReactNode };

/** Methods, accessibility, privacy, contact, and whose figures and boundaries these are. */
export function Footer({ links, about, attribution = ATTRIBUTION, children }: FooterProps) {
  return (
    <footer className="foot">
      <div className="wrap">
        <ul>{links.map((link) => <li key={link.href}><a href={link.href}>{link.label}</a></li>)}{about !== undefined && <li><a href={`/contact?about=${encodeURIComponent(about)}`}>Tell us about this page</a></li>}</ul>
        <p>{attribution}</p>
        {children}
      </div>
    </footer>
  );
}
