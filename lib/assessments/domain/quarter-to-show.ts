import type { HeldQuarter } from "./segment-pages";

/** The newest of the quarters that most trusts are held of: one trust in a later quarter must not hide all others. */
export const quarterToShow = (quarters: readonly HeldQuarter[]): HeldQuarter | null => {
  const most = Math.max(0, ...quarters.map(({ trusts }) => trusts));
  return quarters.filter(({ trusts }) => 2 * trusts >= most).reduce<HeldQuarter | null>((newest, one) => (newest === null || one.periodEnd > newest.periodEnd ? one : newest), null);
};
