/** The report has no header: columns are told by their place. */
export const WIDTH = 27;

/** Places of the columns that are read, from 0. */
export const COLUMNS = { code: 0, name: 1, region: 2, icb: 3, postcode: 9, opened: 10, closed: 11 } as const;
export type TrustColumn = keyof typeof COLUMNS;

export const TRUST_CODE = /^[A-Z0-9]{3}(?:[A-Z0-9]{2})?$/;
export const REGION_CODE = /^Y\d{2}$/;
export const ICB_CODE = /^[A-Z0-9]{3}(?:[A-Z0-9]{2})?$/;
/** Other reports of the service are as wide; every row of this one is of a trust. */
export const TRUST_NAME = /\bTRUST\b/i;
