import { holdsIllustrative } from "./snapshot";
import type { PackSnapshot } from "./snapshot";

/** A pack is frozen when made, issued when it goes to a board, withdrawn when it must no longer be relied on. */
export type PackState = "frozen" | "issued" | "withdrawn";

export type PackFormat = "pdf" | "csv" | "json";

const NEXT_STATES: Readonly<Record<PackState, readonly PackState[]>> = {
  frozen: ["issued", "withdrawn"],
  issued: ["withdrawn"],
  withdrawn: [],
};

/** Whether a pack in state `from` may become `to`. An issued pack never becomes a draft again: make a new one. */
export function canMovePack(from: PackState, to: PackState): boolean {
  return NEXT_STATES[from].includes(to);
}

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
