"use client";
import { useState } from "react";

type CopyTextProps = { label: string; text: () => string; done: string };

/** A button that puts text on the clipboard and says so; without JavaScript it is not there. */
export function CopyText({ label, text, done }: CopyTextProps) {
  const [said, setSaid] = useState("");
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text());
      setSaid(done);
    } catch {
      setSaid("This browser does not let pages copy here.");
    }
  }
  return (
    <span className="scripted">
      <button type="button" className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" onClick={copy}>{label}</button>
      <span role="status" className="said">{said}</span>
    </span>
  );
}
