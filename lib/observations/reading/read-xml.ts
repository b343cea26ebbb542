import { SaxesParser } from "saxes";

/** Elements inside each other; a spreadsheet needs a dozen. */
const MOST_DEPTH = 100;
/** Longest tag or text. */
const MOST_NODE_BYTES = 2_000_000;

/** What is told of an XML document; names are without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** A document that is not well-formed, or is made to cost more than a spreadsheet does. */
export class XmlFault extends Error {}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Reads an XML document in UTF-8 or UTF-16 as its bytes come, yielding after each piece so that its caller can take what
 * it was told. A document type is refused, and so no entity but XML's own is ever resolved.
 * @throws XmlFault
 */
export async function* readXml(chunks: AsyncIterable<Buffer>, handler: XmlHandler): AsyncGenerator<void> {
  let depth = 0;
  let sinceEvent = 0;
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw new XmlFault(error.message);
  });
  parser.on("doctype", () => {
    throw new XmlFault("a document type");
  });
  parser.on("opentag", ({ name, attributes }) => {
    sinceEvent = 0;
    depth += 1;
    if (depth > MOST_DEPTH) throw new XmlFault("elements too deep");
    handler.open(localName(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    sinceEvent = 0;
    depth -= 1;
    handler.close(localName(name));
  });
  parser.on("text", (text) => handler.text(text));
  parser.on("cdata", (text) => handler.text(text));
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    sinceEvent += chunk.length;
    parser.write(decode(decoder, chunk));
    if (sinceEvent > MOST_NODE_BYTES) throw new XmlFault("a tag or text too long");
    yield;
  }
  if (decoder !== null) parser.write(decode(decoder));
  parser.close();
  yield;
}

/** Reads the document to its end. */
export async function readXmlWhole(chunks: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  const steps = readXml(chunks, handler);
  while (!(await steps.next()).done);
}

const encodingOf = (head: Buffer): string => (head[0] === 0xff && head[1] === 0xfe ? "utf-16le" : head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : "utf-8");

function decode(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw new XmlFault("bytes that are not text");
  }
}
