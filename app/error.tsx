"use client";
import { useEffect, useRef } from "react";

/** Shown when a page failed; the failure itself is in the server's log. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main id="main" className="wrap narrow">
      <title>Something went wrong</title>
      <h1 tabIndex={-1} ref={heading}>Something went wrong</h1>
      <p>The page could not be made. Nothing that you saved is lost.</p>
      <p><button type="button" className="nhsuk-button" onClick={reset}>Try again</button></p>
      <p><a href="/">Go to your start page</a> or <a href="/contact">tell us about it</a>.</p>
    </main>
  );
}
