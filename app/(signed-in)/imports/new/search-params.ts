import { isUploadCode, type TypedUpload, type UploadCode } from "@/lib/imports/domain/upload-form";
import { uploadFormQuery } from "@/lib/imports/schemas";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** What was typed before, and what was wrong with it. */
export function parseUploadForm(raw: Record<string, string | string[] | undefined>): { typed: TypedUpload; problems: readonly UploadCode[] } {
  const { problem, ...typed } = uploadFormQuery.parse(raw);
  return { typed, problems: [...new Set(problem.split("."))].filter(isUploadCode) };
}
