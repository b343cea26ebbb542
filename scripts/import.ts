import path from "node:path";
import { parseArgs } from "node:util";
import { accountScope } from "@/lib/access/scope-outside-requests";
import type { Scope } from "@/lib/access/scope";
import { publishRelease } from "@/lib/observations/commands/publish-release";
import { withdrawRelease } from "@/lib/observations/commands/withdraw-release";
import type { ImportIssue } from "@/lib/observations/domain/import-issue";
import { issueLine, listed, summaryLines } from "@/lib/observations/domain/import-text";
import { loadImport, type ImportAccepted } from "@/lib/observations/load-import";
import { importOptions } from "@/lib/observations/schemas";
import { isOf, SOURCES } from "@/lib/observations/sources/registry";
import { closeDatabase } from "@/lib/platform/database/client";

const USAGE = "Usage: npm run import -- FILE --as EMAIL [--publication NAME] [--preview] [--json] [--published-on YYYY-MM-DD] [--embargo-until MOMENT]\n       npm run import -- --withdraw RELEASE --reason TEXT --as EMAIL";
const REFUSED = 2;

type Finding = Omit<ImportIssue, "severity" | "rule"> & { readonly rule: string };

/** What `--json` prints. `notAttributed` counts figures of the file that belong to no integrated care board. */
interface Report {
  readonly publication: string | null;
  /** Last day of the month of the file. */
  readonly period: string | null;
  readonly sha256: string | null;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly notAttributed: number;
  readonly refused: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly published: boolean;
  readonly alreadyLoaded: boolean;
}

const NOTHING: Report = { publication: null, period: null, sha256: null, new: 0, changed: 0, unchanged: 0, notAttributed: 0, refused: [], warnings: [], published: false, alreadyLoaded: false };

const findings = (issues: readonly ImportIssue[], wanted: ImportIssue["severity"]): Finding[] =>
  issues.flatMap(({ severity, ...finding }) => (severity === wanted ? [finding] : []));

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      publication: { type: "string" }, as: { type: "string" }, "published-on": { type: "string" }, "embargo-until": { type: "string" },
      withdraw: { type: "string" }, reason: { type: "string" }, preview: { type: "boolean", default: false }, json: { type: "boolean", default: false },
    },
  });
  return { ...values, files: positionals };
}

/** Imports a published file as a named account: 0 = done or nothing to do, 2 = refused, 1 = failed. */
async function main(): Promise<number> {
  let args: ReturnType<typeof readArguments>;
  try {
    args = readArguments();
  } catch (error) {
    return refuse({ ...NOTHING, refused: [finding("", "bad_option", `${(error as Error).message}\n${USAGE}`)] }, process.argv.includes("--json"));
  }
  if (args.withdraw !== undefined) return withdraw(args.withdraw, args);
  const [file, ...others] = args.files;
  const fileName = path.basename(file ?? "");
  const no = (rule: string, message: string): number => refuse({ ...NOTHING, publication: args.publication ?? null, refused: [finding(fileName, rule, message)] }, args.json);
  if (file === undefined || others.length > 0) return no("bad_option", `Name one file. ${USAGE}`);
  if (args.publication !== undefined && !SOURCES.some(({ id }) => isOf(id, args.publication ?? null))) {
    return no("unknown_publication", `${args.publication} is not a publication that can be imported. Leave it out, or name one of: ${SOURCES.map(({ id }) => id).join(", ")}`);
  }
  const options = importOptions.safeParse({ publishedOn: args["published-on"] ?? null, embargoUntil: args["embargo-until"] ?? null });
  if (!options.success) return no("bad_option", options.error.issues.map(({ message }) => message).join(". "));
  const email = args.as ?? process.env.OVERSIGHT_IMPORT_AS;
  if (!email) return no("not_permitted", "Name the account that imports: --as EMAIL, or OVERSIGHT_IMPORT_AS in the environment");
  const scope = await accountScope(email, "release:import");
  if (!scope) return no("not_permitted", `${email} is no account that may import releases`);
  const found = await loadImport(scope, { path: file, fileName, publication: args.publication ?? null, ...options.data, onRows: process.stderr.isTTY ? showRows : undefined });
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  const { sha256, periodEnd, issues } = found;
  const report: Report = { ...NOTHING, publication: args.publication ?? found.source?.id ?? null, period: periodEnd, sha256, warnings: findings(issues, "warning") };
  if (!found.accepted) return refuse({ ...report, refused: findings(issues, "refusal") }, args.json);
  return publish(scope, found, report, args);
}

/** Withdraws a release by its number: 0 = withdrawn, 2 = refused. */
async function withdraw(releaseId: string, { as, reason = "", json }: { as?: string; reason?: string; json: boolean }): Promise<number> {
  const no = (rule: string, message: string): number => refuse({ ...NOTHING, refused: [finding("", rule, message)] }, json);
  const email = as ?? process.env.OVERSIGHT_IMPORT_AS;
  const scope = email ? await accountScope(email, "release:import") : null;
  if (!scope) return no("not_permitted", `${email ?? "Nobody"} is no account that may withdraw releases: name one by --as EMAIL`);
  const result = await withdrawRelease.execute(scope, { releaseId, reason });
  if (!result.ok) return refuse({ ...NOTHING, refused: result.problems.map(({ code, message }) => finding("", code, message)) }, json);
  const { title, withdrawnOn } = result.value;
  process.stdout.write(json ? `${JSON.stringify(result.value)}\n` : `Withdrawn from ${withdrawnOn}: ${title}\n`);
  return 0;
}

async function publish(scope: Scope<"release:import">, found: ImportAccepted, report: Report, { preview, json }: { preview: boolean; json: boolean }): Promise<number> {
  const { draft, preview: would } = found;
  const say = (...lines: readonly string[]): void => void (json || process.stdout.write(`${lines.join("\n")}\n`));
  say(...summaryLines({ ...draft, ...would, title: draft.publication.title, details: draft.details.length, rowsRead: found.rowsRead, passedOver: found.passedOver, warnings: found.issues }));
  if (preview) {
    say(would.alreadyLoaded ? "Preview: already loaded, publishing would change nothing" : "Preview: nothing was stored");
    return finish({ ...report, ...would.counts, alreadyLoaded: would.alreadyLoaded }, json);
  }
  const result = await publishRelease.execute(scope, draft);
  if (!result.ok) return refuse({ ...report, refused: result.problems.map(({ code, message }) => finding(draft.fileName, code, message)) }, json);
  const { outcome, releaseId, counts } = result.value;
  if (outcome === "published") say(`Published as release ${releaseId}: new ${counts.new}, changed ${counts.changed}`);
  else say(outcome === "already_loaded" ? "Already loaded: nothing was stored" : "Nothing new: nothing was stored (new 0, changed 0)");
  return finish({ ...report, ...counts, published: outcome === "published", alreadyLoaded: outcome === "already_loaded" }, json);
}

const finding = (file: string, rule: string, message: string): Finding => ({ file, sheet: null, row: null, column: null, rule, message });

const showRows = (rows: number): void => void process.stderr.write(`\r${rows.toLocaleString("en-GB")} rows read`);

function refuse(report: Report, json: boolean): number {
  process.stderr.write(`${["Refused: nothing was stored", ...report.refused.map(issueLine)].join("\n")}\n`);
  if (!json) listed("Warnings:", report.warnings.map(issueLine)).forEach((line) => process.stderr.write(`${line}\n`));
  finish(report, json);
  return REFUSED;
}

function finish(report: Report, json: boolean): number {
  if (json) process.stdout.write(`${JSON.stringify(report)}\n`);
  return 0;
}

process.exitCode = await main()
  .catch((error: unknown) => {
    process.stderr.write(`Failed, and nothing was stored: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  })
  .finally(closeDatabase);
