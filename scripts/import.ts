import { stat } from "node:fs/promises";
import path from "node:path";
import { accountScope } from "@/lib/access/scope-outside-requests";
import type { Scope } from "@/lib/access/scope";
import { stageImport } from "@/lib/imports/commands/stage-import";
import { loadImportRecord } from "@/lib/imports/load-import-record";
import { loadOpenImport } from "@/lib/imports/load-open-import";
import { runImport } from "@/lib/jobs/run-import";
import { changeName, summaryLines } from "@/lib/observations/domain/import-text";
import { loadImport } from "@/lib/observations/load-import";
import { importOptions } from "@/lib/observations/schemas";
import { isOf, SOURCES } from "@/lib/observations/sources/registry";
import { loadBoards } from "@/lib/imports/load-boards";
import { closeDatabase } from "@/lib/platform/database/client";
import { approve, sayOutcome, turnDown, withdraw } from "./import/decide";
import { readArguments, USAGE, type Arguments } from "./import/read-arguments";
import { finding, findings, finish, NOTHING, refuse, type Report } from "./import/report";

/** Brings in a published file as a named account, and decides on what others brought in: 0 = done or nothing to do, 2 = refused, 1 = failed. */
async function main(): Promise<number> {
  let args: Arguments;
  try {
    args = readArguments();
  } catch (error) {
    return refuse({ ...NOTHING, refused: [finding("", "bad_option", (error as Error).message)] }, process.argv.includes("--json"));
  }
  const [file, ...others] = args.files;
  if (file === undefined && args.approve !== undefined) return approve(args.approve, args);
  if (args.reject !== undefined) return turnDown("reject", args.reject, args);
  if (args.cancel !== undefined) return turnDown("cancel", args.cancel, args);
  if (args.withdraw !== undefined) return withdraw(args.withdraw, args);
  const fileName = path.basename(file ?? "");
  const no = (rule: string, message: string): number => refuse({ ...NOTHING, publication: args.publication ?? null, refused: [finding(fileName, rule, message)] }, args.json);
  if (file === undefined || others.length > 0) return no("bad_option", `Name one file. ${USAGE}`);
  const publication = args.publication ?? null;
  if (publication !== null && !SOURCES.some(({ id }) => isOf(id, publication))) {
    return no("unknown_publication", `${publication} is not a publication that can be imported. Leave it out, or name one of: ${SOURCES.map(({ id }) => id).join(", ")}`);
  }
  const options = importOptions.safeParse({ publishedOn: args["published-on"] ?? null, embargoUntil: args["embargo-until"] ?? null });
  if (!options.success) return no("bad_option", options.error.issues.map(({ message }) => message).join(". "));
  if (args.as === "") return no("not_permitted", "Name the account that imports: --as EMAIL, or OVERSIGHT_IMPORT_AS in the environment");
  if (args.approve === "") return approveFile(file, args, no);
  const scope = await accountScope(args.as, "import:stage");
  if (!scope) return no("not_permitted", `${args.as} is no account that may import`);
  const board = args.board === undefined ? null : ((await loadBoards(scope)).find(({ code }) => code === args.board?.toUpperCase()) ?? null);
  if (args.board !== undefined && board === null) return no("not_permitted", `${args.board} is the code of no board within your reach`);
  if (!(await isFile(file))) return no("unreadable_file", "There is no such file, or it may not be read.");
  const request = { path: file, fileName, publication, areaId: board?.areaId ?? null, ...options.data };
  return args.preview ? preview(scope, request, args) : bringIn(scope, request, args);
}

/** Approves the import of a file, and publishes it. */
async function approveFile(file: string, args: Arguments, no: (rule: string, message: string) => number): Promise<number> {
  const scope = await accountScope(args.as, "import:approve");
  if (!scope) return no("not_permitted", `${args.as} is no account that may approve imports`);
  if (!(await isFile(file))) return no("unreadable_file", "There is no such file, or it may not be read.");
  const open = await loadOpenImport(scope, file);
  return open === null ? no("not_found", "The file waits for no approval: somebody else must bring it in first.") : approve(String(open), args);
}

const isFile = (file: string): Promise<boolean> => stat(file).then((found) => found.isFile(), () => false);

interface Request {
  readonly path: string;
  readonly fileName: string;
  readonly publication: string | null;
  readonly areaId: number | null;
  readonly publishedOn: string | null;
  readonly embargoUntil: string | null;
}

/** Says what publishing a file would change; stores nothing. */
async function preview(scope: Scope<"import:stage">, request: Request, { json }: Arguments): Promise<number> {
  const found = await loadImport(scope, { ...request, onRows: process.stderr.isTTY ? showRows : undefined });
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  const report: Report = { ...NOTHING, publication: request.publication ?? found.source?.id ?? null, period: found.periodEnd, sha256: found.sha256, warnings: findings(found.issues, "warning") };
  if (!found.accepted) return refuse({ ...report, refused: findings(found.issues, "refusal") }, json);
  const { draft, preview: would } = found;
  if (!json) {
    sayLines(summaryLines({
      ...draft, ...would, title: draft.publication.title, details: draft.details.length, rowsRead: found.rowsRead, passedOver: found.passedOver, warnings: found.issues,
      changes: would.changes.map((change) => ({ ...change, name: changeName(change) })),
    }));
    sayLines([would.alreadyLoaded ? "Preview: already loaded, publishing would change nothing" : "Preview: nothing was stored"]);
  }
  return finish({ ...report, ...would.counts, alreadyLoaded: would.alreadyLoaded }, json);
}

/** Brings a file in and checks it; publishes it where a second account is named that approves. */
async function bringIn(scope: Scope<"import:stage">, request: Request, args: Arguments): Promise<number> {
  const { json } = args;
  const staged = await stageImport.execute(scope, { ...request, here: true });
  if (!staged.ok) return refuse({ ...NOTHING, publication: request.publication, refused: staged.problems.map(({ code, message }) => finding(request.fileName, code, message)) }, json);
  const { importId } = staged.value;
  await runImport(importId);
  const checked = await loadImportRecord(scope, importId);
  const report = checked?.report;
  if (!checked || !report) throw new Error(`Import ${importId} was not checked`);
  const { record } = checked;
  // Approved before, by a run that did not live to publish it.
  if (record.state === "published") return sayOutcome(checked, json);
  const said: Report = {
    ...NOTHING, import: importId, state: record.state, publication: request.publication ?? report.source, period: report.periodEnd, sha256: record.sha256, ...report.counts,
    warnings: findings(report.issues, "warning"), alreadyLoaded: report.alreadyLoaded,
  };
  if (record.state === "refused") return refuse({ ...said, refused: findings(report.issues, "refusal") }, json);
  if (!json && report.date && report.counts) {
    const { date, counts } = report;
    sayLines(summaryLines({ ...record, ...report, title: record.title ?? "", periodEnd: report.periodEnd ?? "", date, counts, warnings: report.issues, changes: report.changes.map((change) => ({ ...change, name: changeName(change) })) }));
  }
  if (record.state === "unchanged") {
    if (!json) sayLines([report.alreadyLoaded ? "Already loaded: nothing was stored" : "Nothing new: nothing was stored (new 0, changed 0)"]);
    return finish(said, json);
  }
  if (args.approve !== undefined) return approve(String(importId), { as: args.approve, json });
  if (!json) sayLines([`Import ${importId} waits for approval by somebody else: npm run import -- --approve ${importId} --as EMAIL`]);
  return finish(said, json);
}

const sayLines = (lines: readonly string[]): void => void process.stdout.write(`${lines.join("\n")}\n`);

const showRows = (rows: number): void => void process.stderr.write(`\r${rows.toLocaleString("en-GB")} rows read`);

process.exitCode = await main()
  .catch((error: unknown) => {
    process.stderr.write(`Failed, and nothing was stored: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  })
  .finally(closeDatabase);
