/**
 * Code points a TrueType font can draw: those its `cmap` table maps to a glyph other than 0 (.notdef).
 * Reads subtable formats 4 and 12, which between them hold every Unicode mapping of a modern font.
 * Source of the layout: OpenType specification, "cmap: character to glyph index mapping table".
 *
 * @param font bytes of one TTF
 * @throws RangeError when the font has no cmap table
 */
export function fontCoverage(font: Buffer): Set<number> {
  const covered = new Set<number>();
  const cmap = tableOffset(font, "cmap");
  const subtables = font.readUInt16BE(cmap + 2);
  for (let i = 0; i < subtables; i += 1) {
    const start = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
    const format = font.readUInt16BE(start);
    if (format === 4) addFormat4(font, start, covered);
    if (format === 12) addFormat12(font, start, covered);
  }
  return covered;
}

function tableOffset(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i += 1) {
    const record = 12 + i * 16;
    if (font.toString("latin1", record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new RangeError(`the font has no ${tag} table`);
}

function addFormat4(font: Buffer, start: number, covered: Set<number>): void {
  const segments = font.readUInt16BE(start + 6) / 2;
  const ends = start + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  for (let s = 0; s < segments; s += 1) {
    const last = font.readUInt16BE(ends + s * 2);
    const first = font.readUInt16BE(starts + s * 2);
    const delta = font.readUInt16BE(deltas + s * 2);
    const offsetAt = offsets + s * 2;
    const offset = font.readUInt16BE(offsetAt);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const raw = offset === 0 ? code : font.readUInt16BE(offsetAt + offset + (code - first) * 2);
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) covered.add(code);
    }
  }
}

function addFormat12(font: Buffer, start: number, covered: Set<number>): void {
  const groups = font.readUInt32BE(start + 12);
  for (let g = 0; g < groups; g += 1) {
    const group = start + 16 + g * 12;
    const first = font.readUInt32BE(group);
    const last = font.readUInt32BE(group + 4);
    const glyph = font.readUInt32BE(group + 8);
    for (let code = first; code <= last; code += 1) {
      if (glyph + code - first !== 0) covered.add(code);
    }
  }
}
