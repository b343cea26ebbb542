import "server-only";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ImportPermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { findChunk } from "./queries";

/**
 * Hands `work` the file of an import as it was brought in, on disk; it is gone afterwards.
 * @throws Error when the disk fails, or the import has no file any more
 */
export async function loadStagedFile<P extends ImportPermission, T>(scope: Scope<P>, importId: number, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "oversight-import-"));
  try {
    const name = path.join(folder, "file");
    const file = await open(name, "wx", 0o600);
    try {
      let position = 0;
      for (let bytes = await findChunk(scope, importId, position); bytes !== null; bytes = await findChunk(scope, importId, (position += 1))) await file.write(bytes);
      if (position === 0) throw new Error(`Import ${importId} has no file any more`);
    } finally {
      await file.close();
    }
    return await work(name);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
