import { icbKey, toCount, toNumber } from "./keys.mjs";

const BASIS = {
  whole: "the whole body joins its successor: sums are exact",
  sub_icb: "whole sub-ICB locations move: exact where sub-ICB figures are published, else shared by mid-2022 population",
  population: "small areas move: shared by mid-2022 population of those areas, an estimate",
};

/** The 17 flows of 1 April 2026. Shares leaving one body sum to 1. */
export function compileSuccessions(inputs) {
  return inputs.rows("reference/icb-reorganisation-2026.csv").map((row) => {
    const parts = row.sub_icb_locations.split(" ").map(subIcbPart);
    const share = toNumber(row.share_of_predecessor);
    const method = share === 1 ? "whole" : parts.some((part) => part.partial) ? "population" : "sub_icb";
    return {
      fromKey: icbKey(row.predecessor_ods_code),
      fromOnsCode: row.predecessor_ons_code,
      toKey: icbKey(row.successor_ods_code),
      toOnsCode: row.successor_ons_code,
      effectiveOn: row.effective_date,
      kind: row.change_type,
      shareOfPredecessor: share,
      shareOfSuccessor: toNumber(row.share_of_successor),
      populationMoved: toCount(row.population_moved_mid2022),
      method,
      basis: BASIS[method],
      subIcbLocations: parts,
    };
  });
}

/** "06K", or "D4U1Y(part)->92A": part of D4U1Y goes to sub-ICB location 92A. */
function subIcbPart(text) {
  const [from, becomes = null] = text.split("->");
  const partial = from.endsWith("(part)");
  return { code: from.replace("(part)", ""), partial, becomes };
}
