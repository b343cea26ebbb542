import { ASSURANCE_SHAPE, STALE_FRAME, STALE_SHAPE, STATUS_SHAPE, VARIATION_SHAPE } from "@/lib/charts/icon-shapes";
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
 * One hidden SVG with icons as symbols, to stand once in a page before `useIcon` is called.
 * It has no size; the page should take its class `icon-sheet` out of the flow.
 * @param ids the icons the page uses; all when left out
 */
export function symbolSheet(ids?: readonly IconId[]): string {
  const symbols: readonly (readonly [IconId, string])[] = [
    ...Object.entries(VARIATION_SHAPE).map(([kind, shape]) => [`v-${kind}` as IconId, symbol(`v-${kind}`, 32, shape)] as const),
    ...Object.entries(ASSURANCE_SHAPE).map(([kind, shape]) => [`a-${kind}` as IconId, symbol(`a-${kind}`, 32, shape)] as const),
    ...Object.entries(STATUS_SHAPE).map(([kind, shape]) => [`s-${kind}` as IconId, symbol(`s-${kind}`, 16, shape)] as const),
    ...Object.keys(STATUS_SHAPE).map((kind) => [`stale-${kind}` as IconId, symbol(`stale-${kind}`, 16, `${STALE_FRAME}<use href="#s-${kind}" x="3.2" y="3.2" width="9.6" height="9.6"/>`)] as const),
  ];
  const wanted = ids === undefined ? null : new Set(ids.flatMap((id) => (id.startsWith("stale-") ? [id, id.replace("stale-", "s-")] : [id])));
  const chosen = symbols.filter(([id]) => wanted === null || wanted.has(id)).map(([, markup]) => markup);
  return `<svg class="icon-sheet" width="0" height="0" aria-hidden="true">${chosen.join("")}</svg>`;
}

/**
 * A reference to a symbol of the sheet, about 50 characters. Without a title the place that holds it says what it means or
 * hides it from readers.
 * @param size width and height in pixels
 */
export function useIcon(id: IconId, size: number, { title }: IconOptions = {}): string {
  const named = title === undefined ? ">" : ` role="img"><title>${escapeXml(title)}</title>`;
  return `<svg width="${size}" height="${size}"${named}<use href="#${id}"/></svg>`;
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
