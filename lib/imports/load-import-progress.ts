import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { ImportProgress } from "./domain/import-state";
import { findProgress } from "./queries";

/** Where one import within reach stands, and how far the worker is; null where there is none. */
export const loadImportProgress = (scope: Scope<"import:read">, importId: number): Promise<ImportProgress | null> => findProgress(scope, importId);
