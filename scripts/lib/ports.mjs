import net from "node:net";

/** @returns {Promise<number>} a port of the loopback address that nobody uses now */
export const freePort = () => portOf(listen(0));

/** Whether a server could listen there now. */
const isFree = (port, host) => portOf(listen(port, host)).then(() => true, () => false);

/** @returns {Promise<number>} the port wanted, or a free one when it is taken */
export const portOrFree = async (wanted, host) => ((await isFree(wanted, host)) ? wanted : freePort());

function listen(port, host = "127.0.0.1") {
  return net.createServer().listen({ port, host, exclusive: true });
}

function portOf(server) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("listening", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
