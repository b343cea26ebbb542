import type { Metadata } from "next";

export const metadata: Metadata = { title: "Accessibility statement" };

export default function AccessibilityPage() {
  return (
    <main id="main" className="wrap narrow prose">
      <h1>Accessibility statement</h1>
      <p>We want everybody to be able to use this product. You should be able to zoom to 400% without scrolling sideways, use every page with a keyboard alone, read every chart as a table, and read, filter, sort, sign in and save with JavaScript off.</p>
      <h2>How accessible it is</h2>
      <p>The product aims at the Web Content Accessibility Guidelines 2.2, level AA. Every page is checked by an automatic tool at three widths whenever the code changes. That finds only part of all faults: the product has not yet been tried with screen readers by people who rely on them, nor audited by an outside body.</p>
      <h2>What we know falls short</h2>
      <ul>
        <li>Maps are hidden from screen readers; the table beside each map holds the same figures.</li>
        <li>The interactive chart behind &ldquo;Explore&rdquo; needs JavaScript and a pointer; the chart it stands beside, and its table, do not.</li>
        <li>Wide tables and charts scroll sideways inside their own region on narrow screens.</li>
      </ul>
      <h2>Board packs</h2>
      <p>Packs are tagged PDF files made to the PDF/UA-1 standard, with text alternatives for charts and header cells in tables.</p>
      <h2>Tell us</h2>
      <p>If something does not work for you, <a href="/contact">contact us</a>. If you are not happy with the answer, the Equality Advisory and Support Service can help.</p>
      <p>This statement was prepared on 21 November 2026.</p>
    </main>
  );
}
