import { ASSURANCE_SHAPE, STALE_SHAPE, STATUS_SHAPE, VARIATION_SHAPE } from "@/lib/charts/icon-shapes";
import { escapeXml } from "@/lib/charts/escape-xml";
import type { AssuranceIcon, VariationIcon } from "@/lib/statistics/spc/types";
import type { StatusKind } from "@/lib/charts/status-shape";

/** Name of a symbol of the sheet. */
export type IconId = `v-${VariationIcon}` | `a-${AssuranceIcon}` | `s-${StatusKind}` | `stale-${StatusKind}`;

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
export function statusIcon(status: StatusKind, size: number, options: IconOptions = {}): string {
  return wrap(STATUS_SHAPE[status], 16, size, options);
}

/** The shape of a status whose figure is stale. @param size width and height in pixels */
export function staleMark(status: StatusKind, size: number, options: IconOptions = {}): string {
  return wrap(STALE_SHAPE[status], 16, size, options);
}

/**
 * One hidden SVG with every icon as a symbol, to stand once in a page before `useIcon` is called.
 * It has no size; the page should take its class `icon-sheet` out of the flow.
 */
export function symbolSheet(): string {
  const symbols = [
    ...Object.entries(VARIATION_SHAPE).map(([kind, shape]) => symbol(`v-${kind}`, 32, shape)),
    ...Object.entries(ASSURANCE_SHAPE).map(([kind, shape]) => symbol(`a-${kind}`, 32, shape)),
    ...Object.entries(STATUS_SHAPE).map(([kind, shape]) => symbol(`s-${kind}`, 16, shape)),
    ...Object.entries(STALE_SHAPE).map(([kind, shape]) => symbol(`stale-${kind}`, 16, shape)),
  ];
  return `<svg class="icon-sheet" width="0" height="0" aria-hidden="true" focusable="false">${symbols.join("")}</svg>`;
}

/** A reference to a symbol of the sheet, about 90 characters. @param size width and height in pixels */
export function useIcon(id: IconId, size: number, options: IconOptions = {}): string {
  return `<svg width="${size}" height="${size}" ${name(options)}<use href="#${id}"/></svg>`;
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
