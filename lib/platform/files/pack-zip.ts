import { ZipFile } from "yazl";

/** The packing time of every part, so that the same parts are the same bytes; read in local time by the packer. */
const PACKED_AT = new Date(2000, 0, 1);

/**
 * Packs the parts of a document, in their order, into the same bytes every time.
 * @param stored names of parts that are not compressed, as OpenDocument wants its first
 */
export async function packZip(parts: Readonly<Record<string, string>>, stored: readonly string[] = []): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts)) {
    // `forceDosTimestamp` is an option of yazl that its types do not know.
    const options = { mtime: PACKED_AT, mode: 0o100644, forceDosTimestamp: true, compress: !stored.includes(name) } as { mtime: Date; mode: number };
    zip.addBuffer(Buffer.from(text), name, options);
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
