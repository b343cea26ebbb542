import { type IMPORT_NOTICES, type IMPORT_REFUSALS, importPageQuery, importParams } from "@/lib/imports/schemas";

const NOTICE: Readonly<Record<(typeof IMPORT_NOTICES)[number], string>> = {
  "already-here": "The same file was brought in before: this is it",
  approved: "You approved the import",
  rejected: "You rejected the import",
  cancelled: "The import is cancelled",
  again: "The file is checked once more",
  withdrawn: "The release is withdrawn",
};

const REFUSAL: Readonly<Record<(typeof IMPORT_REFUSALS)[number], string>> = {
  conflict: "The import changed since you opened it, so nothing was done. This is how it stands now",
  second_account: "Somebody else must approve what you brought in",
  not_found: "There is no such release any more, so nothing was done",
};

export interface ImportAddress {
  readonly params: Promise<{ importId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export interface ImportRequest {
  readonly importId: number;
  /** Page of the changed figures, from 1. */
  readonly page: number;
  /** What was just done, and what stood against it. */
  readonly notice: string | null;
  readonly refusal: string | null;
}

/** The import that the address names; null for an address that names none. */
export async function parseImport({ params, searchParams }: ImportAddress): Promise<ImportRequest | null> {
  const path = importParams.safeParse(await params);
  const { page, done, problem } = importPageQuery.parse(await searchParams);
  return path.success ? { importId: path.data.importId, page, notice: done && NOTICE[done], refusal: problem && REFUSAL[problem] } : null;
}
