import type { IssueList } from "../../domain/import-issue";
import type { FileKind } from "../../reading/sniff";

/** Enough to tell every kind of file apart. */
export const HEAD_BYTES = 1024;

const WHAT: Readonly<Partial<Record<FileKind, string>>> = {
  excel_97: "an Excel workbook of the old kind (.xls)",
  pdf: "a PDF",
  gzip: "a gzip file",
  web_page: "a web page or XML file",
  json: "a JSON file",
  zip: "another zip",
};

/**
 * Refuses contents that cannot be CSV text; answers whether it did.
 *
 * @param where how the message names the contents, e.g. `The file`
 */
export function refuseKind(kind: FileKind, where: string, issues: IssueList): boolean {
  if (kind === "text") return false;
  if (kind === "empty") issues.refuse("empty_file", `${where} is empty.`);
  else if (kind === "utf16") issues.refuse("bad_encoding", `${where} is encoded as UTF-16. Save it as UTF-8, or use the file as published.`);
  else if (kind === "binary") issues.refuse("bad_encoding", `${where} holds bytes that are not text (NUL), so it is not a readable CSV.`);
  else issues.refuse("wrong_publication", `${where} is ${WHAT[kind] ?? "not a CSV"}, not the RTT full CSV data file.`);
  return true;
}
