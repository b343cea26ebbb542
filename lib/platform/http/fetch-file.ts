import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { allowedAddress, FetchRefusal } from "./allowed-address";
import { ask, type Transport } from "./ask";

export interface FetchLimits {
  /** Largest body, in bytes. */
  readonly bytes: number;
  /** Longest time from the first look at the address to the last byte, redirects among it. */
  readonly milliseconds: number;
  /** Longest time in which nothing arrives. */
  readonly idleMilliseconds: number;
}

export interface FetchRequest {
  readonly address: string;
  /** Names that may be asked, redirects among it. */
  readonly hosts: readonly string[];
  /** An existing folder; the file in it is the caller's to remove. */
  readonly folder: string;
  /** What the server said of the file at the last fetch of this address, so that it may answer "not modified". */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly limits: FetchLimits;
}

export interface FetchedFile {
  readonly kind: "fetched";
  readonly path: string;
  /** Last part of the address it came from. */
  readonly fileName: string;
  /** The address it came from, after redirects. */
  readonly address: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Of the bytes as they arrived, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

export type FetchResult = FetchedFile | { readonly kind: "not-modified" } | { readonly kind: "refused"; readonly reason: string };

const MOST_REDIRECTS = 3;
const REDIRECTS: readonly (number | undefined)[] = [301, 302, 303, 307, 308];

/**
 * Fetches one file of the internet into a folder, so that it can be turned neither inward nor against the disk: https on port
 * 443 to a name on the list, connected to an address that was found public, up to three redirects each judged anew, within
 * limits of size and time counted while the bytes arrive. What goes wrong is an answer (`refused`), never an exception, and leaves no file.
 */
export async function fetchFile(request: FetchRequest, transport: Transport = {}): Promise<FetchResult> {
  const { limits } = request;
  const target = path.join(request.folder, "download");
  const stop = new AbortController();
  const total = setTimeout(() => stop.abort(new FetchRefusal(`It took longer than ${inSeconds(limits.milliseconds)}`)), limits.milliseconds);
  let idle: NodeJS.Timeout | undefined;
  const arrived = (): void => {
    clearTimeout(idle);
    idle = setTimeout(() => stop.abort(new FetchRefusal(`Nothing arrived for ${inSeconds(limits.idleMilliseconds)}`)), limits.idleMilliseconds);
  };
  try {
    let url = allowedAddress(request.address, request.hosts);
    for (let redirects = 0; ; redirects += 1) {
      arrived();
      const response = await ask(url, conditions(request), transport, stop.signal);
      const { location } = response.headers;
      if (!REDIRECTS.includes(response.statusCode) || location === undefined) return await keep(response, { url, request, target, arrived, signal: stop.signal });
      response.destroy();
      if (redirects === MOST_REDIRECTS) throw new FetchRefusal(`The server redirects more than ${MOST_REDIRECTS} times`);
      url = allowedAddress(location, request.hosts, url);
    }
  } catch (error) {
    await rm(target, { force: true });
    return { kind: "refused", reason: inWords(stop.signal.aborted ? stop.signal.reason : error) };
  } finally {
    clearTimeout(total);
    clearTimeout(idle);
    // Ends a connection that is still open, such as one whose answer was refused unread.
    stop.abort(new FetchRefusal("Ended"));
  }
}

interface Keeping {
  readonly url: URL;
  readonly request: FetchRequest;
  readonly target: string;
  readonly arrived: () => void;
  readonly signal: AbortSignal;
}

async function keep(response: IncomingMessage, { url, request, target, arrived, signal }: Keeping): Promise<FetchResult> {
  const { statusCode, headers } = response;
  const { limits } = request;
  if (statusCode === 304 && Object.keys(conditions(request)).length > 0) return { kind: "not-modified" };
  if (statusCode !== 200) throw new FetchRefusal(`The server answered with status ${statusCode}`);
  if (headers["content-encoding"] !== undefined && headers["content-encoding"] !== "identity") throw new FetchRefusal("The server packed the file for transport, though it was asked not to");
  const tooLarge = new FetchRefusal(`The file is larger than ${limits.bytes.toLocaleString("en-GB")} bytes`);
  if (Number(headers["content-length"] ?? 0) > limits.bytes) throw tooLarge;
  const hash = createHash("sha256");
  let bytes = 0;
  async function* counted(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      arrived();
      bytes += chunk.length;
      if (bytes > limits.bytes) throw tooLarge;
      hash.update(chunk);
      yield chunk;
    }
  }
  await pipeline(response, counted, createWriteStream(target, { flags: "wx", mode: 0o600 }), { signal });
  if (!response.complete) throw new FetchRefusal("The connection ended before the file was complete");
  if (bytes === 0) throw new FetchRefusal("The file is empty");
  return {
    kind: "fetched", path: target, fileName: fileNameOf(url), address: url.href, sha256: hash.digest("hex"), bytes,
    etag: storable(headers.etag, /^(?:W\/)?"[\x21\x23-\x7e]{0,200}"$/), lastModified: storable(headers["last-modified"], /^[A-Za-z]{3}, \d{2} [A-Za-z]{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/),
  };
}

const conditions = ({ etag, lastModified }: FetchRequest): Record<string, string> => ({
  ...(etag ? { "if-none-match": etag } : {}),
  ...(lastModified ? { "if-modified-since": lastModified } : {}),
});

const storable = (value: string | undefined, form: RegExp): string | null => (value !== undefined && form.test(value) ? value : null);

/** The last part of an address as a name of a file: without what a file system or a screen could take for something else. */
function fileNameOf(url: URL): string {
  const last = url.pathname.split("/").at(-1) ?? "";
  let name = last;
  try {
    name = decodeURIComponent(last);
  } catch {
    // A percent sign that is none stays as it is.
  }
  return name.replace(/[^\p{L}\p{N} ._()&+,-]/gu, "_").replace(/^\.+/, "").slice(-200) || "download";
}

const inSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toLocaleString("en-GB")} seconds`;

const CODES: Readonly<Record<string, string>> = {
  ENOTFOUND: "The name of the server is not known",
  EAI_AGAIN: "The name of the server could not be looked up",
  ECONNREFUSED: "The server refused the connection",
  ECONNRESET: "The connection broke off",
  ERR_STREAM_PREMATURE_CLOSE: "The connection ended before the file was complete",
  ETIMEDOUT: "The server did not answer",
  ENETUNREACH: "The network of the server cannot be reached",
  EHOSTUNREACH: "The server cannot be reached",
  ENOSPC: "There is no room on the disk",
};

/** What went wrong, for the person who runs the product: our own words, or a known code, never what a server wrote. */
function inWords(error: unknown): string {
  if (error instanceof FetchRefusal) return error.message;
  const { code = "unknown", cause } = error as { code?: unknown; cause?: unknown };
  if (cause instanceof FetchRefusal) return cause.message;
  const known = CODES[String(code)];
  if (known !== undefined) return known;
  return /CERT|TLS|SSL|SIGNATURE|ISSUER/.test(String(code)) ? `The certificate of the server is not valid for its name (${String(code)})` : `The connection failed (${String(code)})`;
}
