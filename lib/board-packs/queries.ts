import "server-only";
import { confidentially } from "@/lib/access/database-for";
import type { Scope } from "@/lib/access/scope";
import type { PackSnapshot } from "./domain/snapshot";

/** A frozen pack within reach, or null: an unknown pack and one of somebody else's board answer alike. */
export function findPack(scope: Scope<"pack:build">, packId: string): Promise<PackSnapshot | null> {
  return confidentially(scope, async (transaction) => {
    const row = await transaction.boardPack.findUnique({ where: { id: packId }, select: { snapshot: true } });
    // Written by freezePack alone, which takes a PackSnapshot.
    return row ? (row.snapshot as unknown as PackSnapshot) : null;
  });
}
