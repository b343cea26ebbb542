/** What the first bytes of a file say it is. `text` is anything that could be a CSV. */
export type FileKind = "empty" | "zip" | "utf16" | "excel_97" | "pdf" | "gzip" | "web_page" | "json" | "binary" | "text";

const startsWith = (head: Uint8Array, ...bytes: number[]): boolean => bytes.every((byte, index) => head[index] === byte);

/** Recognises a file by its first bytes (a few hundred are enough), never by its name. */
export function sniffFile(head: Uint8Array): FileKind {
  if (head.length === 0) return "empty";
  if (startsWith(head, 0x50, 0x4b) && (head[2] ?? 0) <= 8 && (head[3] ?? 0) <= 9) return "zip";
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) return "utf16";
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return "excel_97";
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) return "pdf";
  if (startsWith(head, 0x1f, 0x8b)) return "gzip";
  if (head.includes(0)) return "binary";
  const text = Buffer.from(head).toString("latin1").replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  if (text.startsWith("<")) return "web_page";
  if (text.startsWith("{") || text.startsWith("[")) return "json";
  return "text";
}
