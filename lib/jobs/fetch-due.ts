import "server-only";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Scope } from "@/lib/access/scope";
import { stageImport } from "@/lib/imports/commands/stage-import";
import { recordFetch } from "@/lib/observations/commands/record-fetch";
import { findAddress, type ReadPage } from "@/lib/observations/connectors/find-address";
import type { FetchOutcome } from "@/lib/observations/domain/fetch-schedule";
import { loadDueFetches, type DueFetch } from "@/lib/observations/load-due-fetches";
import { configuration } from "@/lib/platform/config";
import type { Transport } from "@/lib/platform/http/ask";
import { fetchFile, type FetchedFile, type FetchLimits } from "@/lib/platform/http/fetch-file";
import { logError } from "@/lib/platform/logger";

const PAGE_LIMITS: FetchLimits = { bytes: 5_000_000, milliseconds: 60_000, idleMilliseconds: 20_000 };
const FILE_TIMES = { milliseconds: 600_000, idleMilliseconds: 30_000 };
/** No look is begun after this, so that a round has ended long before the queue takes it for lost. */
const LONGEST_ROUND = 30 * 60_000;

export interface FetchDone {
  readonly connector: string;
  readonly outcome: FetchOutcome;
  /** A sentence for the page of fetching. */
  readonly message: string;
  /** The import that the file waits in. */
  readonly importId: number | null;
}

interface Looked extends Omit<FetchDone, "connector"> {
  readonly file: FetchedFile | null;
}

/**
 * Looks at every publication that is switched on and due, one after the other, and brings in files that are new: they are
 * staged and wait for approval like any other. Nothing is asked of the internet where the configuration says off.
 * @param scope of the product itself; it cannot approve
 * @param options.transport for tests: what stands in the place of the internet
 * @returns what came of each look
 * @throws Error when the database or the disk fails
 */
export async function fetchDue(scope: Scope<"import:stage">, now: Date, { transport }: { readonly transport?: Transport } = {}): Promise<readonly FetchDone[]> {
  if (!configuration().fetching) return [];
  const began = performance.now();
  const done: FetchDone[] = [];
  for (const due of await loadDueFetches(scope, now)) {
    if (performance.now() - began > LONGEST_ROUND) break;
    const folder = await mkdtemp(path.join(tmpdir(), "oversight-fetch-"));
    try {
      done.push(await lookAndRecord(scope, due, folder, transport));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return done;
}

async function lookAndRecord(scope: Scope<"import:stage">, due: DueFetch, folder: string, transport?: Transport): Promise<FetchDone> {
  const { id } = due.connector;
  const { file, outcome, message, importId } = await look(scope, due, folder, transport).catch((error: unknown): Looked => {
    logError("fetching", error, { connector: id });
    return failed("It ended with an error, which is in the log of the worker");
  });
  const kept = file && { address: file.address, etag: file.etag, lastModified: file.lastModified, sha256: file.sha256 };
  const recorded = await recordFetch.execute(scope, { connector: id, outcome, message: message.slice(0, 1000), file: kept });
  // Switched off while it was looked at: nothing is due any more, so nothing need be kept.
  if (!recorded.ok && recorded.problems.some(({ code }) => code !== "conflict")) throw new Error(recorded.problems.map((problem) => problem.message).join(" "));
  return { connector: id, outcome, message, importId };
}

async function look(scope: Scope<"import:stage">, { connector, last }: DueFetch, folder: string, transport?: Transport): Promise<Looked> {
  const found = await findAddress(connector, pageReader(connector.hosts, folder, transport));
  if (found.kind === "failed") return failed(found.reason);
  if (found.kind === "no-address") return { file: null, outcome: "no-address", message: found.reason, importId: null };
  const isSame = found.address === last.address;
  const fetched = await fetchFile({
    address: found.address, hosts: connector.hosts, folder: await mkdtemp(path.join(folder, "file-")), limits: { ...FILE_TIMES, bytes: connector.maxBytes },
    etag: isSame ? last.etag : null, lastModified: isSame ? last.lastModified : null,
  }, transport);
  if (fetched.kind === "refused") return failed(`${found.address} could not be fetched. ${fetched.reason}`);
  if (fetched.kind === "not-modified") return { file: null, outcome: "unchanged", message: `${found.fileName} has not changed`, importId: null };
  // Kept under the address that the page names: it is what the next look compares with.
  const file = { ...fetched, address: found.address };
  if (file.sha256 === last.sha256) return { file, outcome: "unchanged", message: `${found.fileName} holds the same bytes as before`, importId: null };
  const staged = await stageImport.execute(scope, { path: file.path, fileName: found.fileName, publication: connector.id, areaId: null, publishedOn: null, embargoUntil: null });
  if (!staged.ok) return failed(`${found.fileName} could not be brought in. ${staged.problems.map((problem) => problem.message).join(" ")}`);
  const { importId, isNew } = staged.value;
  return { file, importId, outcome: "fetched", message: isNew ? `${found.fileName} was brought in as import ${importId}` : `${found.fileName} had been brought in already, as import ${importId}` };
}

const failed = (message: string): Looked => ({ file: null, outcome: "failed", message, importId: null });

const pageReader = (hosts: readonly string[], folder: string, transport?: Transport): ReadPage => async (address) => {
  const fetched = await fetchFile({ address, hosts, folder: await mkdtemp(path.join(folder, "page-")), limits: PAGE_LIMITS }, transport);
  if (fetched.kind === "fetched") return { kind: "page", html: await readFile(fetched.path, "utf8") };
  return { kind: "failed", reason: fetched.kind === "refused" ? fetched.reason : "The server said that nothing changed, unasked" };
};
