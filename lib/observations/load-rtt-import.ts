import "server-only";
import { createHash } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { access, stat } from "node:fs/promises";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { areasOn } from "@/lib/organisations/domain/organisation";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { checkCodes } from "./domain/import-checks";
import { createIssueList, type ImportIssue } from "./domain/import-issue";
import type { ReleaseDraft } from "./domain/release-draft";
import { loadImportPreview, type ImportPreview } from "./load-import-preview";
import { notAttributedObservations, toObservations } from "./sources/rtt-full-csv/map";
import { readRttFullCsv } from "./sources/rtt-full-csv/parse";
import type { RttAccepted } from "./sources/rtt-full-csv/rtt-read";
import { RTT_LIMITS } from "./sources/rtt-full-csv/source";

export interface RttImportRequest {
  readonly path: string;
  /** Name of the file as the user knows it. */
  readonly fileName: string;
  /** As in `ReleaseDraft`. */
  readonly publishedOn: string | null;
  readonly embargoUntil: string | null;
  /** Told now and then how many rows were read. */
  readonly onRows?: (rows: number) => void;
}

interface Found {
  /** Null where the file was not read so far. */
  readonly sha256: string | null;
  /** Last day of the month, `YYYY-MM-DD`. */
  readonly periodEnd: string | null;
  readonly issues: readonly ImportIssue[];
}

export interface RttImportRefused extends Found {
  readonly accepted: false;
}

export interface RttImportAccepted extends Found {
  readonly accepted: true;
  readonly draft: ReleaseDraft;
  readonly preview: ImportPreview;
  /** Pathways that the file attributes to no integrated care board. */
  readonly pathwaysNotAttributed: number;
}

/**
 * Reads an RTT full CSV from disk, finds the boards its codes named in its month, and says what publishing it would change.
 * Writes nothing, and holds no transaction while it reads. Anything wrong with the file comes back as findings.
 *
 * @returns a draft for the command that publishes it, or the reasons why there is none
 * @throws Error when the disk fails while reading, or reference data are missing
 */
export async function loadRttImport<P extends FigurePermission>(scope: Scope<P>, request: RttImportRequest): Promise<RttImportAccepted | RttImportRefused> {
  const { path, fileName } = request;
  const issues = createIssueList(fileName, RTT_LIMITS.maxIssues);
  const size = await sizeOf(path);
  if (size === null) {
    issues.refuse("unreadable_file", "There is no such file, or it may not be read.");
    return { accepted: false, sha256: null, periodEnd: null, issues: issues.items };
  }
  const sha256 = size > RTT_LIMITS.maxBytes ? null : await hashOf(path);
  const read = await readRttFullCsv({ path, fileName, onRows: request.onRows });
  if (!read.accepted || sha256 === null) return { accepted: false, sha256, periodEnd: null, issues: read.issues };
  const periodEnd = read.period.end;
  if ((await hashOf(path)) !== sha256) {
    issues.refuse("changed_while_read", "The file changed while it was read. Wait until it is downloaded or copied, then try again.");
    return { accepted: false, sha256, periodEnd, issues: issues.items };
  }
  const { figures, issues: codeIssues } = await findAreas(scope, read);
  const found = { sha256, periodEnd, issues: [...read.issues, ...codeIssues] };
  if (codeIssues.some(({ severity }) => severity === "refusal")) return { accepted: false, ...found };
  const draft: ReleaseDraft = { fileName, sha256, periodEnd, publishedOn: request.publishedOn, embargoUntil: request.embargoUntil, figures };
  const preview = await loadImportPreview(scope, "rtt", draft);
  if (!preview.ok) {
    for (const { message } of preview.problems) issues.refuse("bad_publication_date", `${message}.`);
    return { accepted: false, ...found, issues: [...found.issues, ...issues.items] };
  }
  return { accepted: true, ...found, issues: [...found.issues, ...preview.value.warnings], draft, preview: preview.value, pathwaysNotAttributed: read.notAttributed.total };
}

/** Bytes of a file that may be read; null for anything else, such as a folder. */
async function sizeOf(path: string): Promise<number | null> {
  try {
    await access(path, constants.R_OK);
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** The file's figures with the areas that its codes named at the end of its month; codes not in force then are refused. */
async function findAreas<P extends FigurePermission>(scope: Scope<P>, read: RttAccepted): Promise<Pick<ReleaseDraft, "figures"> & { readonly issues: readonly ImportIssue[] }> {
  const organisations = await loadOrganisations(scope);
  const boards = new Map(areasOn(organisations, "icb", read.period.end).map(({ area, version }) => [version.odsCode ?? "", area.id]));
  const nobody = organisations.areas.find(({ kind }) => kind === "unattributed");
  if (!nobody) throw new Error("The reference data have no area for figures that belong to no board: run the seed first");
  const issues = checkCodes(read, new Set(boards.keys()));
  const idOf = (code: string): number | undefined => (code === "" ? nobody.id : boards.get(code));
  const figures = [...toObservations(read), ...notAttributedObservations(read)].flatMap(({ metric, codeAsPublished, value, numerator, denominator, mark }) => {
    const areaId = idOf(codeAsPublished);
    return areaId === undefined ? [] : [{ metricCode: metric, areaId, codeAsPublished, value, numerator, denominator, mark }];
  });
  return { figures, issues };
}
