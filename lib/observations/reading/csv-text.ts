/** The bytes of a file from their beginning, each time they are asked for. */
export type ByteSource = () => AsyncIterable<Buffer>;

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Digits of the two bytes that a text in UTF-16 begins with. */
const MARK_LENGTH = 4;

/**
 * How the text of a file is written: UTF-16 by the mark it begins with, UTF-8 where all of it is, else Windows-1252.
 * @returns "none" where there is a zero byte, which no text has
 */
export async function findEncoding(chunks: AsyncIterable<Buffer>): Promise<TextEncoding | "none"> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let isUtf8 = true;
  let mark = "";
  for await (const chunk of chunks) {
    if (mark.length < MARK_LENGTH) mark = (mark + chunk.subarray(0, 2).toString("hex")).slice(0, MARK_LENGTH);
    if (mark === "fffe") return "utf-16le";
    if (mark === "feff") return "utf-16be";
    if (chunk.includes(0)) return "none";
    isUtf8 = isUtf8 && decodes(utf8, chunk);
  }
  return isUtf8 && decodes(utf8) ? "utf-8" : "windows-1252";
}

/** The text in UTF-8, piece by piece; a mark it begins with may remain. */
export async function* utf8Of(chunks: AsyncIterable<Buffer>, encoding: TextEncoding): AsyncGenerator<Buffer> {
  if (encoding === "utf-8") return yield* chunks;
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The same pieces, telling of each whether it ends with the end of a line. */
export async function* watchEnd(chunks: AsyncIterable<Buffer>, tell: (endsLine: boolean) => void): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    const last = chunk.at(-1);
    if (last !== undefined) tell(last === LINE_FEED || last === CARRIAGE_RETURN);
    yield chunk;
  }
}

function decodes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}
