import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { ImportPermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { findOpenImportOfBytes } from "./queries";

/**
 * Number of the import within reach that holds the bytes of a file on disk and waits for a decision; null where there is none.
 * @throws Error when the disk fails
 */
export async function loadOpenImport<P extends ImportPermission>(scope: Scope<P>, path: string): Promise<number | null> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return findOpenImportOfBytes(scope, hash.digest("hex"));
}
