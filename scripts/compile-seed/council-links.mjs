import { byCodeUnit, councilKey, icbKey, toCount, toNumber } from "./keys.mjs";
import { COUNCIL_SET_FROM, FIRST_DAY_OF_36, LAST_DAY_OF_42 } from "./dates.mjs";

/** Below this share of a council's residents an overlap is a sliver of small areas and is left out of lists on screens. */
const LISTED_FROM = 0.02;

/** Overlaps of councils and ICBs for both boundary sets, by council, then share. Shares are of Census 2021 residents. */
export function compileCouncilLinks(inputs) {
  return [
    ...links(inputs.rows("reference/icb-utla.csv"), { set: "2023", validFrom: COUNCIL_SET_FROM, validTo: LAST_DAY_OF_42 }),
    ...links(inputs.rows("reference/icb-utla-2026.csv"), { set: "2026", validFrom: FIRST_DAY_OF_36, validTo: null }),
  ];
}

/** Council ONS code to the ODS code of the ICB that holds most of its residents. */
export function primaryIcbOf(pairs) {
  const best = new Map();
  for (const row of pairs) {
    const share = toNumber(row.share_of_utla_population);
    if (share > (best.get(row.utla_code)?.share ?? 0)) best.set(row.utla_code, { share, odsCode: row.icb_ods_code });
  }
  return new Map([...best].map(([council, { odsCode }]) => [council, odsCode]));
}

function links(pairs, dated) {
  const primary = primaryIcbOf(pairs);
  return pairs
    .map((row) => ({
      ...dated,
      councilKey: councilKey(row.utla_code),
      icbKey: icbKey(row.icb_ods_code),
      coverage: row.coverage,
      shareOfCouncil: toNumber(row.share_of_utla_population),
      shareOfIcb: toNumber(row.share_of_icb_population),
      residents: toCount(row.residents_census_2021),
      primary: primary.get(row.utla_code) === row.icb_ods_code,
      listed: toNumber(row.share_of_utla_population) >= LISTED_FROM,
    }))
    .sort((a, b) => byCodeUnit(a.councilKey, b.councilKey) || b.shareOfCouncil - a.shareOfCouncil);
}
