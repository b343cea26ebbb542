import { checkNotNegative, checkWhole } from "../validation";
import { splitShares } from "./split-shares";

/** One item of an agenda. */
export interface AgendaItem {
  readonly minutes: number;
  /** One entry an area: 1 for each area it belongs to (split evenly), or weights as entered; all 0 = none of them. */
  readonly areas: readonly number[];
}

export interface AgendaTally {
  /** Minutes by area. */
  readonly amounts: readonly number[];
  /** Minutes of items that belong to none of the areas. */
  readonly other: number;
  /** Items and minutes that belong to at least one area: what the shares rest on. */
  readonly items: number;
  readonly minutes: number;
}

/**
 * Minutes by area; an item of several areas is split by its weights. Source: docs/methods/attention-balance.md.
 * @param areaCount number of areas, the length of every item's list.
 * @throws RangeError naming the item whose minutes or areas are not admitted.
 */
export function agendaTally(items: readonly AgendaItem[], areaCount: number): AgendaTally {
  checkWhole(areaCount, "areaCount", 1);
  const amounts = Array.from({ length: areaCount }, () => 0);
  let [other, tagged, minutes] = [0, 0, 0];
  items.forEach((item, place) => {
    checkNotNegative(item.minutes, `items[${place}].minutes`);
    if (item.areas.length !== areaCount) throw new RangeError(`items[${place}].areas has ${item.areas.length} entries for ${areaCount} areas`);
    const shares = splitShares(item.areas, `items[${place}].areas`);
    if (shares === null) {
      other += item.minutes;
      return;
    }
    tagged += 1;
    minutes += item.minutes;
    shares.forEach((share, area) => (amounts[area] = (amounts[area] ?? 0) + share * item.minutes));
  });
  return { amounts, other, items: tagged, minutes };
}
