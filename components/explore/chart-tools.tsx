"use client";
import { useState } from "react";
import { copyOrSavePicture, savePicture } from "./chart-picture";

type ChartToolsProps = {
  /** The chart as a file, from the page's own download route. */
  svgHref: string;
  /** Id of the figure, so that a link leads to it. */
  id: string;
  /** Of the saved picture, without ending. */
  name: string;
  /** What makes the address show the same on another day: `asOf`, and `set` where there is one. */
  pinned: Readonly<Record<string, string>>;
};

/** Copies, saves, prints and links a chart; each says what it did. Not there without JavaScript. */
export function ChartTools({ svgHref, id, name, pinned }: ChartToolsProps) {
  const [said, setSaid] = useState("");
  const file = `${name}.png`;

  async function run(action: () => Promise<string>): Promise<void> {
    setSaid("");
    try {
      setSaid(await action());
    } catch {
      setSaid("That did not work here. The SVG file holds the same chart.");
    }
  }

  async function copyLink(): Promise<string> {
    const address = new URL(window.location.href);
    for (const [key, value] of Object.entries(pinned)) address.searchParams.set(key, value);
    address.hash = id;
    try {
      await navigator.clipboard.writeText(address.href);
      return "Link copied. It shows the same figures on any day.";
    } catch {
      window.history.replaceState(null, "", address);
      return "This browser does not let pages copy here. The link is in the address bar; it shows the same figures on any day.";
    }
  }

  const tool = (label: string, action: () => Promise<string>) => <button type="button" className="link-like" onClick={() => run(action)}>{label}</button>;
  return (
    <span className="scripted chart-tools">
      {tool("Copy chart", async () => ((await copyOrSavePicture(svgHref, file)) === "copied" ? "Chart copied as a picture." : "This browser does not let pages copy pictures. The chart is saved as PNG instead."))}
      {tool("Download PNG", async () => { await savePicture(svgHref, file); return "Chart saved as PNG."; })}
      {tool("Copy link", copyLink)}
      {tool("Print", async () => { window.print(); return ""; })}
      <span role="status" className="said">{said}</span>
    </span>
  );
}
