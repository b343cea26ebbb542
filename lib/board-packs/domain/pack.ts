import { holdsIllustrative } from "./snapshot";
import type { PackSnapshot } from "./snapshot";

export type PackFormat = "pdf" | "csv" | "json";

/** First 12 of the 64 digits, in groups of four: short enough to read out and compare at a meeting. */
export function shortFingerprint(dataHash: string): string {
  return (dataHash.slice(0, 12).match(/.{1,4}/g) ?? []).join(" ");
}

/**
 * Name under which a pack is downloaded: code, date and fingerprint, "illustrative" where any figure is invented.
 * Holds lower-case letters, digits, hyphens and one dot only.
 */
export function packFileName(snapshot: PackSnapshot, format: PackFormat): string {
  const parts = ["board-pack", snapshot.icb.odsCode, snapshot.asOf, snapshot.dataHash.slice(0, 8)];
  if (holdsIllustrative(snapshot)) parts.push("illustrative");
  const name = parts.join("-").toLowerCase().replace(/[^a-z0-9-]+/g, "");
  return `${name}.${format}`;
}
