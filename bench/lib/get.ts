import http from "node:http";

export interface Answer {
  readonly status: number;
  readonly bytes: Buffer;
}

/** One request on a connection of its own; asks for no compression. */
export function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent: false, headers, timeout: 30_000 }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => resolve({ status: response.statusCode ?? 0, bytes: Buffer.concat(chunks) }));
    });
    request.on("timeout", () => request.destroy(new Error(`${url} did not answer within 30 seconds`)));
    request.on("error", reject);
  });
}

/**
 * The body of a page.
 * @throws unless it is a 200
 */
export async function getPage(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const { status, bytes } = await get(url, headers);
  if (status !== 200) throw new Error(`${url} answered ${status}`);
  return bytes;
}
