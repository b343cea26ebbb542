import { primaryIcbOf } from "./council-links.mjs";
import { byCodeUnit, councilKey, regionKey, toCount } from "./keys.mjs";
import { COUNCIL_RECODES, COUNCIL_SET_FROM, FIRST_DAY_OF_36, LAST_DAY_OF_42 } from "./dates.mjs";

/** The 153 upper-tier and unitary councils of April 2023. The NHS region is that of the ICB with most of the residents. */
export function compileCouncils(inputs) {
  const pairs = inputs.rows("reference/icb-utla-2026.csv");
  const regionOf = new Map(inputs.rows("reference/icb-2026.csv").map((row) => [row.ods_code, row.region_ods_code]));
  const primary = primaryIcbOf(pairs);
  const residents = new Map();
  const names = new Map();
  for (const row of pairs) {
    residents.set(row.utla_code, (residents.get(row.utla_code) ?? 0) + toCount(row.residents_census_2021));
    names.set(row.utla_code, row.utla_name);
  }
  return [...residents.keys()].sort(byCodeUnit).map((onsCode) => {
    const name = names.get(onsCode);
    const common = { name, shortName: name, regionKey: regionKey(regionOf.get(primary.get(onsCode))), population: residents.get(onsCode), populationYear: 2021 };
    const recode = COUNCIL_RECODES.get(onsCode);
    const first = { validFrom: COUNCIL_SET_FROM, validTo: recode ? LAST_DAY_OF_42 : null, validFromBasis: "council set of April 2023; most councils are older", odsCode: null, onsCode, ...common };
    const second = {
      validFrom: FIRST_DAY_OF_36, validTo: null, odsCode: null, onsCode: recode, ...common,
      validFromBasis: "new code in the ONS release of April 2026; the day is not stated, and a file of February 2026 already has it",
    };
    return { key: councilKey(onsCode), kind: "council", versions: recode ? [first, second] : [first] };
  });
}
