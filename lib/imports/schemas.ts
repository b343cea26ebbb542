import { z } from "zod";
import { importOptions, releaseInput } from "@/lib/observations/schemas";
import type { ImportReport } from "./domain/import-report";

const importId = z.coerce.number("Name the import by its number").int("Name the import by its number").positive("Name the import by its number");
/** What the person who decides has seen. */
const seen = z.object({ importId, version: z.coerce.number().int().positive() });
const reason = z.string().trim().min(10, "Say in a sentence why").max(2000, "At most 2,000 characters");

/** Whether the work is done by whoever runs the command, who then says so, instead of the worker. */
const here = z.literal(true).optional();

/** A file on disk, and what a person says about it. */
export const stageInput = importOptions.extend({
  path: z.string().min(1),
  fileName: z.string().min(1).max(255),
  publication: z.string().min(1).max(100).nullable(),
  areaId: z.number().int().positive().nullable(),
  here,
});

export const approveInput = seen.extend({ here });
export const rejectInput = seen.extend({ reason });
export const importNumber = z.object({ importId });

const checked = z.object({
  importId,
  outcome: z.enum(["checked", "refused", "unchanged"]),
  title: z.string().max(500).nullable(),
  fingerprint: z.string().nullable(),
  // Made by the check of the same program, which names its type.
  report: z.custom<ImportReport>((value) => typeof value === "object" && value !== null),
});
export const checkInput = checked.refine(({ outcome, fingerprint }) => (outcome === "checked") === (fingerprint !== null), "What may be approved has a fingerprint");

export const progressInput = z.object({ importId, step: z.string().max(100), rows: z.number().int().min(0).nullable() });
export const failInput = z.object({ importId, reason: z.string().min(1).max(2000) });
export const publishInput = z.object({ importId, draft: releaseInput });

const pageNumber = z.coerce.number().int().min(1).max(10_000).default(1).catch(1);

/** Address of the list of imports. */
export const importListQuery = z.object({
  show: z.enum(["open", "all"]).default("all").catch("all"),
  page: pageNumber,
});

/** Address of one import. */
export const importParams = z.object({ importId: z.string().regex(/^[1-9]\d{0,8}$/).transform(Number) });

/** What was just done to an import, and what stood against it. */
export const IMPORT_NOTICES = ["already-here", "approved", "rejected", "cancelled", "again", "withdrawn"] as const;
export const IMPORT_REFUSALS = ["conflict", "second_account", "not_found"] as const;

/** What is shown of one import. */
export const importPageQuery = z.object({
  page: pageNumber,
  done: z.enum(IMPORT_NOTICES).nullable().default(null).catch(null),
  problem: z.enum(IMPORT_REFUSALS).nullable().default(null).catch(null),
});

const typed = z.string().max(100).default("").catch("");

/** Address of the form that brings in a file: what was typed before, and what was wrong with it. */
export const uploadFormQuery = z.object({
  publication: typed, board: typed, publishedOn: typed, embargoDate: typed, embargoTime: typed,
  problem: z.string().max(200).default("").catch(""),
});
