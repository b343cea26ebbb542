import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Transport } from "./ask";
import { fetchFile, type FetchRequest, type FetchResult } from "./fetch-file";
import { closeServersAfterAll, PUBLIC_ADDRESS, startCanary, startPublisher } from "./testing/local-servers";
import { makeCertificate } from "./testing/make-certificate";

closeServersAfterAll();

const HOST = "files.publisher.example";
const OTHER = "other.publisher.example";
const LIMITS = { bytes: 1_000_000, milliseconds: 5_000, idleMilliseconds: 2_000 };
const DATA = path.resolve("../shared/data");

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), "fetch-file-"))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const fetchFrom = (transport: Transport, request: Partial<FetchRequest> = {}): Promise<FetchResult> =>
  fetchFile({ address: `https://${HOST}/figures.csv`, hosts: [HOST, OTHER], folder, limits: LIMITS, ...request }, transport);

const publisher = (answer: RequestListener) => startPublisher([HOST, OTHER], answer);
const says = (status: number, headers: Record<string, string> = {}, body = "figures") => (_: IncomingMessage, response: ServerResponse) => response.writeHead(status, headers).end(body);

function refused(result: FetchResult): string {
  expect(readdirSync(folder)).toEqual([]);
  if (result.kind !== "refused") throw new Error(`not refused: ${JSON.stringify(result)}`);
  return result.reason;
}

describe("a file", () => {
  const real = ["ae/monthly-csv/February-2026-CSV-Dl8t54.csv", "rtt/Full-CSV-data-file-Jan26-ZIP-4M-WL5BiP.zip", "cancer/SEPTEMBER-2025-CWT-CRS-PROVIDER-WORKBOOK-FINAL.xlsx", "asc/ascof_2024_25.ods"];

  it.skipIf(!existsSync(DATA)).each(real)("%s arrives as it is (needs ../shared/data)", async (name) => {
    const bytes = readFileSync(path.join(DATA, name));
    const transport = await publisher((_, response) => void response.writeHead(200, { etag: '"one"', "last-modified": "Thu, 12 Mar 2026 09:30:00 GMT" }).end(bytes));
    const fetched = await fetchFrom(transport, { address: `https://${HOST}/uploads/${path.basename(name)}`, limits: { ...LIMITS, bytes: 10_000_000 } });
    expect(fetched).toMatchObject({ kind: "fetched", fileName: path.basename(name), etag: '"one"', lastModified: "Thu, 12 Mar 2026 09:30:00 GMT", bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") });
    expect(bytes.equals(await readFile(fetched.kind === "fetched" ? fetched.path : ""))).toBe(true);
  });

  it("is asked for by name, unpacked, and without anything that tells who asks", async () => {
    let asked: IncomingMessage["headers"] = {};
    const transport = await publisher((request, response) => void ((asked = request.headers), response.end("figures")));
    expect(await fetchFrom(transport)).toMatchObject({ kind: "fetched", bytes: 7, etag: null, lastModified: null });
    expect(asked).toEqual({ host: HOST, "user-agent": "icb-oversight (publication fetcher)", accept: "*/*", "accept-encoding": "identity", connection: "close" });
  });

  it("is asked for with what was said of it before, and may be not modified", async () => {
    const transport = await publisher((request, response) => {
      const same = request.headers["if-none-match"] === '"one"' && request.headers["if-modified-since"] === "Thu, 12 Mar 2026 09:30:00 GMT";
      response.writeHead(same ? 304 : 200, { etag: '"one"', "last-modified": "Thu, 12 Mar 2026 09:30:00 GMT" }).end(same ? undefined : "figures");
    });
    const first = await fetchFrom(transport);
    if (first.kind !== "fetched") throw new Error(JSON.stringify(first));
    await rm(first.path);
    expect(await fetchFrom(transport, { etag: first.etag, lastModified: first.lastModified })).toEqual({ kind: "not-modified" });
    expect(await fetchFrom(transport, { etag: '"two"' })).toMatchObject({ kind: "fetched" });
  });

  it("keeps no mark of a server that could not be sent back, and no name that could climb out of a folder", async () => {
    const transport = await publisher(says(200, { etag: "not quoted", "last-modified": "yesterday" }));
    expect(await fetchFrom(transport, { address: `https://${HOST}/a/..%2f..%2f.profile%00%3Cb%3E.csv` })).toMatchObject({ etag: null, lastModified: null, fileName: "_.._.profile__b_.csv" });
  });

  it("may be found by three redirects to hosts on the list, and no more", async () => {
    const chain = (length: number): RequestListener => (request, response) => {
      const at = Number(/\d+$/.exec(request.url ?? "")?.[0] ?? 0);
      if (at === length) response.end("figures");
      else response.writeHead([301, 302, 307, 308][at] ?? 302, { location: at % 2 ? `/hop-${at + 1}` : `https://${OTHER}/hop-${at + 1}` }).end();
    };
    expect(await fetchFrom(await publisher(chain(3)))).toMatchObject({ kind: "fetched", address: `https://${OTHER}/hop-3`, fileName: "hop-3" });
    await rm(path.join(folder, "download"));
    expect(refused(await fetchFrom(await publisher(chain(4))))).toBe("The server redirects more than 3 times");
  });
});

describe("what leads inwards", () => {
  it.each([
    ["a name of loopback", "127.0.0.1"], ["one of IPv6", "::1"], ["one mapped", "::ffff:127.0.0.1"], ["one mapped, in hexadecimal", "::ffff:7f00:1"],
    ["no host at all", "0.0.0.0"], ["the metadata of a cloud", "169.254.169.254"], ["a private network", "10.0.0.1"], ["a translator", "64:ff9b::7f00:1"],
    ["a number", "2130706433"], ["hexadecimal", "0x7f000001"], ["another name", "localhost"],
  ])("%s is refused before a byte is sent", async (_, address) => {
    const canary = await startCanary();
    const result = await fetchFrom({ resolve: async () => [address], connectTo: () => ({ port: canary.port }) });
    expect(refused(result)).toMatch(/not a public address: nothing was sent there$/);
    expect(canary).toMatchObject({ connections: 0, bytes: 0 });
  });

  it("one inward address among public ones refuses the name", async () => {
    const canary = await startCanary();
    const result = await fetchFrom({ resolve: async () => [PUBLIC_ADDRESS, "127.0.0.1"], connectTo: () => ({ port: canary.port }) });
    expect(refused(result)).toContain("127.0.0.1");
    expect(canary).toMatchObject({ connections: 0, bytes: 0 });
  });

  it("a name that answers public first and loopback next is resolved once for a connection, and judged anew for the next", async () => {
    const canary = await startCanary();
    const good = await publisher((request, response) => void (request.url === "/again" ? response.writeHead(302, { location: `https://${OTHER}/` }).end() : response.end("figures")));
    let asked = 0;
    const rebinding: Transport = {
      ...good,
      resolve: async () => ((asked += 1) === 1 ? [PUBLIC_ADDRESS] : ["127.0.0.1"]),
      // Only the first connection is turned to the publisher; any other would go to the address that was handed over.
      connectTo: (host) => (host === HOST && asked <= 1 ? good.connectTo(host) : { port: canary.port }),
    };
    expect(await fetchFrom(rebinding)).toMatchObject({ kind: "fetched" });
    expect(asked).toBe(1);
    await rm(path.join(folder, "download"));
    asked = 0;
    expect(refused(await fetchFrom(rebinding, { address: `https://${HOST}/again` }))).toMatch(/127\.0\.0\.1 .*not a public address/);
    expect(asked).toBe(2);
    expect(refused(await fetchFrom(rebinding))).toMatch(/not a public address/);
    expect(canary).toMatchObject({ connections: 0, bytes: 0 });
  });

  const INWARD = [
    "https://127.0.0.1/", "https://[::ffff:127.0.0.1]/", "https://[::1]/", "https://0x7f000001/", "https://2130706433/", "https://0177.0.0.1/", "https://127.1/", "https://169.254.169.254/latest/meta-data/",
    "https://localhost/", "https://files.publisher.example./", "https://files.publisher.example.attacker.example/", "https://attacker.example/", "https://attacker.example/#@files.publisher.example/",
    "https://files.publisher.example@127.0.0.1/", "https://user:password@files.publisher.example/", "https://files.publisher.example:8443/", "http://files.publisher.example/", "file:///etc/passwd",
    "ftp://files.publisher.example/", "data:text/csv,figures", "javascript:1", "https://", "//", `https://files.publisher.example/${"a".repeat(2000)}`,
  ];

  it.each(INWARD)("the address %s is refused, also where a list names its host", async (address) => {
    const canary = await startCanary();
    const hosts = [HOST, "127.0.0.1", "[::1]", "[::ffff:7f00:1]", "169.254.169.254", "localhost"];
    refused(await fetchFrom({ resolve: async () => ["127.0.0.1"], connectTo: () => ({ port: canary.port }) }, { address, hosts }));
    expect(canary).toMatchObject({ connections: 0, bytes: 0 });
  });

  // A relative one stays with its host, so only those that name another place or protocol.
  it.each(INWARD.filter((address) => /^[a-z]+:/.test(address) && address !== "https://" && !address.includes("aaa")))("a redirect to %s is refused", async (location) => {
    const canary = await startCanary();
    const good = await publisher(says(302, { location }));
    const result = await fetchFrom({ ...good, connectTo: (host) => (host === HOST ? good.connectTo(host) : { port: canary.port }), resolve: async (host) => (host === HOST ? [PUBLIC_ADDRESS] : ["127.0.0.1"]) });
    expect(refused(result)).not.toMatch(/redirects more than/);
    expect(canary).toMatchObject({ connections: 0, bytes: 0 });
  });
});

describe("what a server may do", () => {
  const drip = (first: string, every = 20): RequestListener => (_, response) => {
    response.writeHead(200, { "content-length": "10000000000" }).write(first);
    const timer = setInterval(() => response.write("0"), every);
    response.on("close", () => clearInterval(timer));
  };

  it("drips ten gigabytes: ended by the limit of time, whatever still arrives", async () => {
    const transport = await publisher(drip("figures"));
    expect(refused(await fetchFrom(transport, { limits: { bytes: 10_000_000_001, milliseconds: 400, idleMilliseconds: 300 } }))).toBe("It took longer than 0.4 seconds");
  });

  it("falls silent: ended by the limit of idleness, before and after the first byte", async () => {
    const limits = { ...LIMITS, idleMilliseconds: 200 };
    expect(refused(await fetchFrom(await publisher(() => undefined), { limits }))).toBe("Nothing arrived for 0.2 seconds");
    expect(refused(await fetchFrom(await publisher((_, response) => void response.write("figures")), { limits }))).toBe("Nothing arrived for 0.2 seconds");
  });

  it("a resolver that never answers is ended too", async () => {
    expect(refused(await fetchFrom({ resolve: () => new Promise(() => undefined) }, { limits: { ...LIMITS, milliseconds: 200 } }))).toBe("It took longer than 0.2 seconds");
  });

  it("announces or sends more than the limit: nothing of it stays", async () => {
    const limits = { ...LIMITS, bytes: 100_000 };
    expect(refused(await fetchFrom(await publisher(drip("figures")), { limits }))).toBe("The file is larger than 100,000 bytes");
    const endless = await publisher((_, response) => {
      const more = (): void => { while (response.write(Buffer.alloc(65_536))); response.once("drain", more); };
      more();
    });
    expect(refused(await fetchFrom(endless, { limits }))).toBe("The file is larger than 100,000 bytes");
    expect(await fetchFrom(await publisher(says(200, {}, "x".repeat(100_000))), { limits })).toMatchObject({ kind: "fetched", bytes: 100_000 });
  });

  it.each([
    ["an empty file", says(200, {}, ""), "The file is empty"], ["not found", says(404), "The server answered with status 404"], ["a part", says(206), "The server answered with status 206"],
    ["unchanged, unasked", says(304, {}, ""), "The server answered with status 304"], ["a redirect without a target", says(302), "The server answered with status 302"],
    ["packed", says(200, { "content-encoding": "gzip" }), "The server packed the file for transport, though it was asked not to"],
  ])("answers with %s", async (_, answer, reason) => expect(refused(await fetchFrom(await publisher(answer)))).toBe(reason));

  it("breaks off: a part of a file is no file", async () => {
    const broken = await publisher((_, response) => void response.writeHead(200, { "content-length": "1000" }).write("figures", () => response.destroy()));
    expect(refused(await fetchFrom(broken))).toMatch(/ended before|broke off/);
    expect(refused(await fetchFrom(await publisher((_, response) => void response.destroy())))).toMatch(/broke off|closed without/);
    expect(refused(await fetchFrom(await publisher((_, response) => void response.socket?.end("HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n"))))).toMatch(/closed without|broke off/);
    expect(refused(await fetchFrom(await publisher((_, response) => void response.socket?.end(`HTTP/1.1 200 OK\r\nx: ${"y".repeat(20_000)}\r\n\r\n`))))).toBe("The connection failed (HPE_HEADER_OVERFLOW)");
  });

  it.each([["of another name", makeCertificate(["elsewhere.example"])], ["that has expired", makeCertificate([HOST], { expired: true })]])("shows a certificate %s", async (_, certificate) => {
    let asked = 0;
    const transport = await startPublisher([HOST], (__, response) => void ((asked += 1), response.end("figures")), certificate);
    expect(refused(await fetchFrom(transport))).toMatch(/^The certificate of the server is not valid/);
    expect(asked).toBe(0);
  });

  it("shows a certificate that nobody vouches for", async () => {
    const { resolve, connectTo } = await publisher(says(200));
    expect(refused(await fetchFrom({ resolve, connectTo }))).toMatch(/^The certificate of the server is not valid/);
  });

  it("is not known, or has no address", async () => {
    expect(refused(await fetchFrom({ resolve: async () => [] }))).toBe(`${HOST} has no address`);
    expect(refused(await fetchFrom({ resolve: async () => Promise.reject(Object.assign(new Error("getaddrinfo"), { code: "ENOTFOUND" })) }))).toBe("The name of the server is not known");
  });
});
