import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/**
 * A folder outside the checkout that everybody can enter and only this user can write, one for each `key`.
 * Used when the checkout is closed to the user PostgreSQL runs as.
 */
export function awayFolder(key) {
  const folder = awayFolderPath(key);
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const found = fs.lstatSync(folder);
  // Others may write to /var/tmp too: a folder or link that somebody else put there is not ours to trust.
  if (!found.isDirectory() || found.uid !== process.getuid()) throw new Error(`${folder} belongs to somebody else; remove it.`);
  fs.chmodSync(folder, 0o755);
  return folder;
}

/** The same folder's path, without making it. */
export const awayFolderPath = (key) =>
  path.join("/var/tmp", `oversight-${createHash("sha256").update(key).digest("hex").slice(0, 16)}`);
