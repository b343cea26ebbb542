import { escapeXml } from "@/lib/charts/escape-xml";
import { FONT_FAMILY, PALETTE } from "@/lib/charts/palette";

/** Narrower drawings put their labels above the bars and shorten them. */
export const WIDE = 560;

/** White behind letters that stand over a line. */
export const HALO = ` paint-order="stroke" stroke="${PALETTE.paper}" stroke-width="3.5" stroke-linejoin="round"`;

export interface SvgOpening {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The text alternative. */
  readonly label: string;
  readonly fontSize: number;
}

/**
 * The opening tag of a drawing: one picture with its text alternative, ink text, the product's fonts.
 * @throws RangeError under 280 pixels, where nothing could be read
 */
export function openSvg({ width, height, label, fontSize }: SvgOpening): string {
  if (!(width >= 280)) throw new RangeError(`a chart ${width} px wide cannot be read`);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"` +
    ` aria-label="${escapeXml(label)}" font-family="${FONT_FAMILY}" font-size="${fontSize}" fill="${PALETTE.ink}">`
  );
}
