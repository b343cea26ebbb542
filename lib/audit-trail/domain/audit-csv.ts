import type { AuditEntry } from "./audit-entry";
import { detailInWords } from "./detail-in-words";

const COLUMNS = ["number", "at", "actor", "actor_email", "action", "subject_type", "subject_id", "subject", "organisation", "detail"] as const;

/** Quoted where needed; text that a spreadsheet would run as a formula is made text by an apostrophe. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: readonly string[]): string => `${cells.map(cell).join(",")}\r\n`;

/** The head of the file: a byte-order mark, so that spreadsheets read it as UTF-8, and the names of the columns. */
export const auditCsvHead = (): string => `\u{feff}${line(COLUMNS)}`;

/** One line for each entry, in RFC 4180 form; moments are ISO 8601 in UTC. */
export const auditCsvLines = (entries: readonly AuditEntry[]): string =>
  entries
    .map((entry) =>
      line([
        entry.id, entry.at, entry.actorName, entry.actorEmail ?? "", entry.action, entry.subjectType, entry.subjectId, entry.subjectName, entry.areaName ?? "",
        detailInWords(entry.detail).map(({ name, value }) => `${name}: ${value}`).join("; "),
      ]),
    )
    .join("");
