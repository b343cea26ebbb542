import { lookup as resolveName } from "node:dns/promises";
import type { IncomingMessage } from "node:http";
import { request as httpsRequest, type RequestOptions } from "node:https";
import { isIPv6 } from "node:net";
import { whyNotPublic } from "@/lib/shared/public-address";
import { FetchRefusal } from "./allowed-address";

/** What a test puts in the place of the internet; production leaves all of it out. */
export interface Transport {
  /** The addresses of a name. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** Where the connection goes once the address of the name was judged: the port, and an address in place of the judged one. */
  readonly connectTo?: (host: string) => { readonly port: number; readonly address?: string };
  /** Certificates trusted in place of the usual ones. */
  readonly ca?: string;
}

type Lookup = NonNullable<RequestOptions["lookup"]>;

const systemResolve = async (host: string): Promise<readonly string[]> => (await resolveName(host, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * Resolves a name at the moment of connecting, refuses it where any of its addresses is not public, and hands over just the
 * addresses that were judged: there is no second resolution that could answer otherwise.
 */
function guardedLookup({ resolve = systemResolve, connectTo }: Transport): Lookup {
  const judge = async (host: string): Promise<readonly { address: string; family: number }[]> => {
    const addresses = await resolve(host);
    if (addresses.length === 0) throw new FetchRefusal(`${host} has no address`);
    for (const address of addresses) {
      const why = whyNotPublic(address);
      if (why !== null) throw new FetchRefusal(`${host} leads to ${address.slice(0, 60)} (${why}), which is not a public address: nothing was sent there`);
    }
    const instead = connectTo?.(host).address;
    return (instead === undefined ? addresses : [instead]).map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  };
  return (host, options, done) => {
    judge(host).then(
      (found) => (options.all ? done(null, [...found]) : done(null, found[0]?.address ?? "", found[0]?.family)),
      (error: unknown) => done(error as NodeJS.ErrnoException, options.all ? [] : ""),
    );
  };
}

/**
 * Asks for an address over TLS, with the certificate checked against its name, and answers with the response before its
 * body. Every call resolves, judges and connects anew, through no proxy and over no connection left open.
 * @param signal ends the connection, whatever it is doing
 */
export function ask(url: URL, headers: Readonly<Record<string, string>>, transport: Transport, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = httpsRequest({
      host: url.hostname, servername: url.hostname, port: transport.connectTo?.(url.hostname).port ?? 443, path: url.pathname + url.search, method: "GET", agent: false,
      rejectUnauthorized: true, lookup: guardedLookup(transport), signal, maxHeaderSize: 16_384, ...(transport.ca === undefined ? {} : { ca: transport.ca }),
      headers: { host: url.hostname, "user-agent": "icb-oversight (publication fetcher)", accept: "*/*", "accept-encoding": "identity", connection: "close", ...headers },
    });
    sent.on("response", (response) => {
      // Whoever reads the body hears of its errors there; an answer that is dropped unread must not end the process.
      response.on("error", () => undefined);
      resolve(response);
    });
    sent.on("error", reject);
    // A server that changes the protocol gives no response, and no error either.
    sent.on("close", () => reject(new FetchRefusal("The connection was closed without an answer")));
    sent.end();
  });
}
