import { createHash } from "node:crypto";
import { canonicalFigures } from "../domain/snapshot";
import type { PackSnapshot } from "../domain/snapshot";

/**
 * Fingerprint of a pack's figures: SHA-256 of their canonical JSON, 64 hexadecimal digits.
 *
 * @throws RangeError on a number that is not finite
 */
export function snapshotHash(snapshot: Omit<PackSnapshot, "dataHash">): string {
  return createHash("sha256").update(canonicalFigures(snapshot), "utf8").digest("hex");
}
