import type { RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { afterAll } from "vitest";
import type { Transport } from "../ask";
import { makeCertificate } from "./make-certificate";

/** An address that is public and leads nowhere near: connections to it are turned to a server on this machine. */
export const PUBLIC_ADDRESS = "93.184.216.34";

const open: Server[] = [];
const sockets = new Set<Socket>();
/** Ends every server of the test file, with the connections it still holds. */
export const closeServersAfterAll = (): void => afterAll(async () => {
  sockets.forEach((socket) => socket.destroy());
  await Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

async function listen(server: Server, host: string, port = 0): Promise<number> {
  server.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  open.push(server);
  return (server.address() as AddressInfo).port;
}

export interface Canary {
  readonly port: number;
  connections: number;
  bytes: number;
}

/** Listens on loopback, where nothing may ever arrive, and counts what does. */
export async function startCanary(): Promise<Canary> {
  const canary = { port: 0, connections: 0, bytes: 0 };
  const server = () => createServer((socket) => {
    canary.connections += 1;
    socket.on("data", (data) => (canary.bytes += data.length)).on("error", () => undefined);
  });
  canary.port = await listen(server(), "127.0.0.1");
  // A machine without IPv6, or with that port taken there, has nothing to listen on.
  await listen(server(), "::1", canary.port).catch(() => undefined);
  return canary;
}

/** Serves over TLS as these hosts; the transport resolves them to a public address and turns the connection here. */
export async function startPublisher(hosts: readonly string[], answer: RequestListener, certificate = makeCertificate(hosts)): Promise<Required<Pick<Transport, "resolve" | "connectTo" | "ca">>> {
  const server = createSecureServer({ key: certificate.key, cert: certificate.cert }, answer);
  server.on("clientError", (_, socket) => socket.destroy()).on("tlsClientError", () => undefined);
  const port = await listen(server, "127.0.0.1");
  return { resolve: async () => [PUBLIC_ADDRESS], connectTo: () => ({ port, address: "127.0.0.1" }), ca: certificate.cert };
}
