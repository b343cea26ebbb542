import { formatDate, parseIsoDate } from "@/lib/shared/format-date";
import { londonMoment } from "@/lib/shared/london-moment";
import { problem, type Problem } from "@/lib/shared/problem";
import { failure, success, type Result } from "@/lib/shared/result";

/** What is typed beside a file; the file itself does not come back to the form. */
export const UPLOAD_FIELDS = ["publication", "board", "publishedOn", "embargoDate", "embargoTime"] as const;
export type UploadField = (typeof UPLOAD_FIELDS)[number];
export type TypedUpload = Readonly<Record<UploadField, string>>;

interface UploadProblem {
  readonly message: string;
  /** Where it belongs; null where it is of no field. */
  readonly field: UploadField | "file" | null;
}

/** Every reason for which a file is not taken in, by the code that stands in the address of the form. */
export const UPLOAD_PROBLEM = {
  no_file: { message: "Choose a file", field: "file" },
  empty_file: { message: "The file is empty", field: "file" },
  file_too_large: { message: "The file has more than 100 MB", field: "file" },
  bad_name: { message: "The name of the file has more than 255 characters", field: "file" },
  several_files: { message: "Bring in one file at a time", field: "file" },
  broken_off: { message: "The file did not arrive whole. Bring it in again", field: "file" },
  publication: { message: "Choose what the file is from the list", field: "publication" },
  board: { message: "Choose the board whose return it is", field: "board" },
  published_on: { message: "The day of publication must be a day written year-month-day, such as 2026-05-14", field: "publishedOn" },
  embargo_date: { message: "The day the embargo ends must be written year-month-day, such as 2026-05-14", field: "embargoDate" },
  embargo_time: { message: "The time the embargo ends must be written on the 24-hour clock, such as 09:30", field: "embargoTime" },
  embargo_skipped: { message: "There is no such time on that day: the clocks go forward", field: "embargoTime" },
  embargo_past: { message: "The embargo would have ended already. Leave it empty, or give a time to come", field: "embargoDate" },
  same_file: { message: "The same file was decided on just now. Look at the list of imports, then try again", field: null },
  not_taken: { message: "The file could not be taken in. Try again", field: null },
} as const satisfies Readonly<Record<string, UploadProblem>>;

export type UploadCode = keyof typeof UPLOAD_PROBLEM;

export const isUploadCode = (code: string): code is UploadCode => Object.hasOwn(UPLOAD_PROBLEM, code);

/** What a person says about a file, as the command that takes it in wants it. */
export interface SaidOfUpload {
  readonly publication: string | null;
  readonly areaId: number | null;
  readonly publishedOn: string | null;
  readonly embargoUntil: string | null;
}

const refusal = (code: UploadCode): Problem => problem(code, UPLOAD_PROBLEM[code].message, UPLOAD_PROBLEM[code].field ?? undefined);

function isDay(text: string): boolean {
  try {
    return formatDate(text) !== "" && parseIsoDate(text).year >= 1990;
  } catch {
    return false;
  }
}

/** The end of an embargo as a moment; null where none is typed. */
function embargoOf({ embargoDate, embargoTime }: Pick<TypedUpload, "embargoDate" | "embargoTime">, now: string): Result<string | null> {
  if (embargoDate === "" && embargoTime === "") return success(null);
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(embargoTime);
  const time = match === null ? "" : `${(match[1] ?? "").padStart(2, "0")}:${match[2]}`;
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  const wrong: readonly UploadCode[] = [...(isDay(embargoDate) ? [] : ["embargo_date" as const]), ...(isTime ? [] : ["embargo_time" as const])];
  if (wrong.length > 0) return failure(...wrong.map(refusal));
  const moment = londonMoment(embargoDate, time);
  if (moment === null) return failure(refusal("embargo_skipped"));
  return Date.parse(moment) <= Date.parse(now) ? failure(refusal("embargo_past")) : success(moment);
}

/**
 * What is typed beside a file, read: empty fields say nothing; day and time of the embargo are those of London.
 * @param now the present moment with its zone
 * @returns the options of the command, or every problem by its code of `UPLOAD_PROBLEM`
 */
export function readUpload(typed: TypedUpload, now: string): Result<SaidOfUpload> {
  const problems: Problem[] = [];
  const { publication, board, publishedOn } = typed;
  if (publication.length > 100) problems.push(refusal("publication"));
  if (!/^(|[1-9]\d{0,8})$/.test(board)) problems.push(refusal("board"));
  if (publishedOn !== "" && !isDay(publishedOn)) problems.push(refusal("published_on"));
  const embargo = embargoOf(typed, now);
  if (!embargo.ok) problems.push(...embargo.problems);
  if (problems.length > 0 || !embargo.ok) return failure(...problems);
  return success({ publication: publication || null, areaId: board === "" ? null : Number(board), publishedOn: publishedOn || null, embargoUntil: embargo.value });
}

const OF_FIELD: Readonly<Record<string, UploadCode>> = { areaId: "board", publication: "publication", publishedOn: "published_on", embargoUntil: "embargo_date", fileName: "bad_name" };

/** The code under which the form shows a problem of the command that takes a file in. */
export function uploadCodeOf({ code, field }: Problem): UploadCode {
  if (isUploadCode(code)) return code;
  if (code === "conflict") return "same_file";
  return (field === undefined ? undefined : OF_FIELD[field]) ?? "not_taken";
}
