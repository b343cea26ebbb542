import { contentId } from "@/lib/charts/content-id";
import { ASSURANCE_SHAPE, STALE_SHAPE, STATUS_SHAPE, VARIATION_SHAPE } from "@/lib/charts/icon-shapes";
import { escapeXml } from "@/lib/charts/escape-xml";
import { ladderShape } from "@/lib/charts/realism-ladder";
import type { AssuranceIcon, VariationIcon } from "@/lib/statistics/spc/types";
import { SHAPE_OF, type StatusShape } from "@/lib/charts/status-shape";
import type { ObjectiveStatus } from "@/lib/shared/objective-status";

/** Name of a symbol of the sheet. */
export type IconId = `v-${VariationIcon}` | `a-${AssuranceIcon}` | `s-${StatusShape}` | `stale-${StatusShape}` | `r-${1 | 2 | 3 | 4}`;

export interface IconOptions {
  /** Accessible name and hover text, where the word is not printed beside the icon. */
  readonly title?: string;
}

/** A circle with H, L, wave or arrow. @param size width and height in pixels */
export function variationIcon(kind: VariationIcon, size: number, options: IconOptions = {}): string {
  return wrap(VARIATION_SHAPE[kind], 32, size, options);
}

/** A rounded square with P, F or a question mark. @param size width and height in pixels */
export function assuranceIcon(kind: AssuranceIcon, size: number, options: IconOptions = {}): string {
  return wrap(ASSURANCE_SHAPE[kind], 32, size, options);
}

/** The shape of a status. @param size width and height in pixels */
export function statusIcon(status: ObjectiveStatus, size: number, options: IconOptions = {}): string {
  return wrap(STATUS_SHAPE[SHAPE_OF[status]], 16, size, options);
}

/** The shape of a status whose figure is stale. @param size width and height in pixels */
export function staleMark(status: ObjectiveStatus, size: number, options: IconOptions = {}): string {
  return wrap(STALE_SHAPE[SHAPE_OF[status]], 16, size, options);
}

/** Every icon as a symbol of one file, under the id that `useIcon` refers to. */
export const ICON_SHEET = `<svg xmlns="http://www.w3.org/2000/svg">${[
  ...Object.entries(VARIATION_SHAPE).map(([kind, shape]) => symbol(`v-${kind}`, 32, shape)),
  ...Object.entries(ASSURANCE_SHAPE).map(([kind, shape]) => symbol(`a-${kind}`, 32, shape)),
  ...Object.entries(STATUS_SHAPE).map(([kind, shape]) => symbol(`s-${kind}`, 16, shape)),
  ...Object.entries(STALE_SHAPE).map(([kind, shape]) => symbol(`stale-${kind}`, 16, shape)),
  ...[1, 2, 3, 4].map((filled) => `<symbol id="r-${filled}" viewBox="0 0 21 17">${ladderShape(filled)}</symbol>`),
].join("")}</svg>`;

/** Name of the file in its address, which changes when an icon does, so that a browser may keep it for good. */
export const ICON_FILE = `${contentId(ICON_SHEET)}.svg`;

/**
 * A reference to an icon of the file, about 70 characters. Without a title the place that holds it says what it means or
 * hides it from readers.
 * @param size width and height in pixels
 */
export function useIcon(id: IconId, size: number, { title }: IconOptions = {}): string {
  const named = title === undefined ? ">" : ` role="img"><title>${escapeXml(title)}</title>`;
  return `<svg width="${size}" height="${size}"${named}<use href="/icons/${ICON_FILE}#${id}"/></svg>`;
}

function symbol(id: string, box: number, shape: string): string {
  return `<symbol id="${id}" viewBox="0 0 ${box} ${box}">${shape}</symbol>`;
}

function wrap(shape: string, box: number, size: number, options: IconOptions): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${box} ${box}" ${name(options)}${shape}</svg>`;
}

function name({ title }: IconOptions): string {
  return title === undefined ? 'aria-hidden="true" focusable="false">' : `role="img"><title>${escapeXml(title)}</title>`;
}
