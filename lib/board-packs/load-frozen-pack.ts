import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { PackSnapshot } from "./domain/snapshot";
import { findPack } from "./queries";

/** A frozen pack within the reader's reach, or null. */
export const loadFrozenPack = (scope: Scope<"pack:build">, packId: string): Promise<PackSnapshot | null> => findPack(scope, packId);
