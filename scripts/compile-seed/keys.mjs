/** Stable area keys: kind and the code the area was first recorded with, in lower case. */
export const icbKey = (odsCode) => `icb-${odsCode.toLowerCase()}`;
export const regionKey = (odsCode) => `region-${odsCode.toLowerCase()}`;
export const statisticalRegionKey = (onsCode) => `statistical-region-${onsCode.toLowerCase()}`;
export const councilKey = (onsCode) => `council-${onsCode.toLowerCase()}`;
export const trustKey = (odsCode) => `trust-${odsCode.toLowerCase()}`;
export const ENGLAND_KEY = "england";
export const UNATTRIBUTED_KEY = "unattributed";

/** Order by code unit: the same on every machine, whatever its language. */
export const byCodeUnit = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** A share or count of a source file; refuses anything but a plain number. */
export function toNumber(text) {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) throw new Error(`not a number: "${text}"`);
  return value;
}

/** A whole count, not negative. */
export function toCount(text) {
  const value = toNumber(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`not a count: "${text}"`);
  return value;
}
