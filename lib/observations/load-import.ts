import "server-only";
import { createHash } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { access, stat } from "node:fs/promises";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { areasOn } from "@/lib/organisations/domain/organisation";
import { loadAreaCodes } from "@/lib/organisations/load-area-codes";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { formatPeriod } from "@/lib/shared/format-date";
import { areaFinder } from "./domain/area-finder";
import { checkAbsentBoards } from "./domain/check-absent-boards";
import { checkReturnBodies } from "./domain/check-return-bodies";
import { draftFigures } from "./domain/draft-figures";
import { createIssueList, type ImportIssue, type IssueList } from "./domain/import-issue";
import type { ReleaseDraft } from "./domain/release-draft";
import { loadImportPreview, type ImportPreview } from "./load-import-preview";
import { openSourceFile } from "./reading/open-source-file";
import type { PublicationSource, StreamedReading } from "./reading/publication-source";
import { READ_LIMITS } from "./reading/read-limits";
import { isOf, SOURCES } from "./sources/registry";

export interface ImportRequest {
  readonly path: string;
  /** Name of the file as the user knows it. */
  readonly fileName: string;
  /** The source the file must be of, or the beginning of its id ("rtt" of "rtt-full-csv"); null = found by its contents. */
  readonly publication?: string | null;
  /** As in `ReleaseDraft`. */
  readonly publishedOn: string | null;
  readonly embargoUntil: string | null;
  /** The board whose return the file must be; null = a publication. */
  readonly areaId?: number | null;
  /** Told now and then how many rows were read. */
  readonly onRows?: (rows: number) => void;
}

interface Found {
  /** Null where the file was not read so far. */
  readonly sha256: string | null;
  /** What the contents are; null where nothing is recognised. */
  readonly source: Pick<PublicationSource, "id" | "title" | "publication"> | null;
  /** Last day of the latest period, `YYYY-MM-DD`. */
  readonly periodEnd: string | null;
  readonly issues: readonly ImportIssue[];
}

export interface ImportRefused extends Found {
  readonly accepted: false;
}

export interface ImportAccepted extends Found {
  readonly accepted: true;
  readonly draft: ReleaseDraft;
  readonly preview: ImportPreview;
  readonly rowsRead: number;
  readonly passedOver: Readonly<Record<string, number>>;
}

/**
 * Reads a file from disk by whatever source recognises its contents, finds the bodies its codes name, and says what
 * publishing it would change. Writes nothing, and holds no transaction while it reads. Anything wrong with the file comes
 * back as findings.
 *
 * @returns a draft for the command that publishes it, or the reasons why there is none
 * @throws Error when the disk fails while reading, or reference data are missing
 */
export async function loadImport<P extends FigurePermission>(scope: Scope<P>, request: ImportRequest): Promise<ImportAccepted | ImportRefused> {
  const { path, fileName } = request;
  const issues = createIssueList(fileName, READ_LIMITS.maxIssues);
  const refused = (found: Partial<Found> = {}): ImportRefused => ({ accepted: false, sha256: null, source: null, periodEnd: null, ...found, issues: issues.items });
  if (!(await isReadable(path))) {
    issues.refuse("unreadable_file", "There is no such file, or it may not be read.");
    return refused();
  }
  const sha256 = await hashOf(path);
  const read = await readBySource(request, issues);
  if (read === null) return refused({ sha256 });
  const { source, reading } = read;
  const areaId = request.areaId ?? null;
  if ((source.filledInBy === "board") !== (areaId !== null)) {
    issues.refuse("not_a_return", areaId === null ? `This is a return that a board fills in (${source.title}). Say whose it is.` : `This is a publication (${source.title}), not a return of a board.`);
  }
  if ((await hashOf(path)) !== sha256) issues.refuse("changed_while_read", "The file changed while it was read. Wait until it is downloaded or copied, then try again.");
  if (reading === null || issues.refused) return refused({ sha256, source });

  const [organisations, codes] = await Promise.all([loadOrganisations(scope), loadAreaCodes(scope)]);
  const find = areaFinder(codes);
  const { periodEnd, ...drafted } = draftFigures(reading, find, issues);
  if (areaId !== null) checkReturnBodies({ reading, organisations, find, boardAreaId: areaId }, issues);
  if (periodEnd === null) issues.refuse("no_figures", "The file holds no figure that the catalogue knows.");
  if (periodEnd === null || issues.refused) return refused({ sha256, source, periodEnd });
  const boards = new Map(areasOn(organisations, "icb", periodEnd).map(({ area, version }) => [area.id, version.odsCode ?? area.key]));
  const draft: ReleaseDraft = {
    publication: { id: source.id, title: `${source.publication}: ${source.title}, ${formatPeriod(periodEnd, "month")}`, page: source.page, licence: source.licence, isReturn: areaId !== null },
    fileName, sha256, periodEnd, publishedOn: request.publishedOn ?? reading.publishedOn, calendarMonths: source.calendarMonths ?? null, embargoUntil: request.embargoUntil, ...drafted,
  };
  const preview = await loadImportPreview(scope, draft);
  if (!preview.ok) {
    for (const { code, message } of preview.problems) issues.refuse(code === "other_period" ? code : "bad_publication_date", `${message}.`);
    return refused({ sha256, source, periodEnd });
  }
  const absent = areaId === null ? checkAbsentBoards(fileName, drafted.figures, boards) : [];
  return { accepted: true, sha256, source, periodEnd, issues: [...issues.items, ...absent, ...preview.value.warnings], draft, preview: preview.value, rowsRead: reading.rowsRead, passedOver: reading.passedOver };
}

interface BySource {
  readonly source: PublicationSource;
  readonly reading: StreamedReading | null;
}

/** The reading of the one source that recognises the file; null with a refusal where there is none, or more than one. */
async function readBySource({ path, fileName, publication = null, onRows }: ImportRequest, issues: IssueList): Promise<BySource | null> {
  const wanted = SOURCES.filter(({ id }) => isOf(id, publication));
  for (const source of wanted) {
    const own = source.readsPath;
    if (own && (await own.recognises({ path, fileName }))) return { source, reading: await own.read({ path, fileName, onRows }, issues) };
  }
  const file = await openSourceFile({ path, fileName }, issues);
  if (file === null) return null;
  const found = wanted.filter((source) => source.recognise(file));
  const [source] = found;
  if (source === undefined || found.length > 1) {
    const names = (found.length > 1 ? found : wanted).map(({ title }) => title).join("; ");
    issues.refuse("no_known_publication", found.length > 1 ? `The file could be of more than one publication: ${names}. Say which.` : `The contents are of no publication that can be read: ${names}.`);
    return null;
  }
  return { source, reading: await source.read(file, issues) };
}

/** Whether a path is a file that may be read. */
async function isReadable(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
