import { z } from "zod";
import { defineRoute } from "@/lib/entry/define-route";
import { MOST_BYTES, stageImport } from "@/lib/imports/commands/stage-import";
import { readUpload, UPLOAD_FIELDS, uploadCodeOf, type TypedUpload, type UploadCode } from "@/lib/imports/domain/upload-form";
import { now } from "@/lib/platform/clock";
import { receiveFile, type ReceivedForm } from "@/lib/platform/http/receive-file";

const LONGEST_NAME = 255;

const seeOther = (location: string): Response => new Response(null, { status: 303, headers: { location, "cache-control": "private, no-store" } });

/** Back to the form with what was typed, but for the file, and every problem by its code. */
function backToForm(typed: TypedUpload, problems: readonly UploadCode[]): Response {
  const query = new URLSearchParams({ ...typed, problem: [...new Set(problems)].join(".") });
  for (const [name, value] of [...query]) if (value === "") query.delete(name);
  return seeOther(`/imports/new?${query.toString()}`);
}

/** What is wrong with what came, before anything is read. */
function problemsOfFile({ file, problem }: ReceivedForm): readonly UploadCode[] {
  if (problem !== null) return [problem];
  if (file === null) return ["no_file"];
  return file.fileName.length > LONGEST_NAME ? ["bad_name"] : [];
}

/** Takes in a file from the form at /imports/new, and sends the reader to its import. */
export const POST = defineRoute({
  permission: "import:stage",
  params: z.object({}),
  query: z.object({}),
  run: ({ scope, request }) =>
    receiveFile(request, { fileBytes: MOST_BYTES, fields: 10 }, async (form) => {
      const typed = Object.fromEntries(UPLOAD_FIELDS.map((name) => [name, (form.fields.get(name) ?? "").trim().slice(0, 100)])) as TypedUpload;
      const said = readUpload(typed, now().toISOString());
      const wrong = [...problemsOfFile(form), ...(said.ok ? [] : said.problems.map(uploadCodeOf))];
      if (wrong.length > 0 || !said.ok || form.file === null) return backToForm(typed, wrong);
      const staged = await stageImport.execute(scope, { ...said.value, path: form.file.path, fileName: form.file.fileName });
      if (!staged.ok) return backToForm(typed, staged.problems.map(uploadCodeOf));
      const { importId, isNew } = staged.value;
      return seeOther(`/imports/${importId}${isNew ? "" : "?done=already-here"}`);
    }),
});
