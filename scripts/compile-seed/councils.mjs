import { primaryIcbOf } from "./council-links.mjs";
import { byCodeUnit, councilKey, regionKey, toCount } from "./keys.mjs";
import { COUNCIL_RECODES, COUNCIL_SET_FROM, FIRST_DAY_OF_36, LAST_DAY_OF_42, LAST_DAY_OF_OLDER_COUNTIES } from "./dates.mjs";

/**
 * Councils that ended and have no single successor, whose figures publications still carry. `wholeOf`: the councils that
 * cover the same area since; `region` is that of the council named.
 */
const ENDED = [
  { onsCode: "E06000028", name: "Bournemouth", validFrom: "1997-04-01", validTo: "2019-03-31", wholeOf: [], region: "E06000058" },
  { onsCode: "E06000029", name: "Poole", validFrom: "1997-04-01", validTo: "2019-03-31", wholeOf: [], region: "E06000058" },
  { onsCode: "E10000006", name: "Cumbria", validFrom: "1974-04-01", validTo: LAST_DAY_OF_OLDER_COUNTIES, wholeOf: ["E06000063", "E06000064"], region: "E06000063" },
];

/** The 153 upper-tier and unitary councils of April 2023. The NHS region is that of the ICB with most of the residents. Then those that ended. */
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
  const regionKeyOf = (onsCode) => regionKey(regionOf.get(primary.get(onsCode)));
  const ended = ENDED.map(({ onsCode, name, validFrom, validTo, wholeOf, region }) => ({
    key: councilKey(onsCode), kind: "council",
    versions: [{
      validFrom, validTo, odsCode: null, onsCode, name, shortName: name, regionKey: regionKeyOf(region),
      ...(wholeOf.length > 0 ? { population: wholeOf.reduce((sum, code) => sum + residents.get(code), 0), populationYear: 2021 } : { population: null, populationYear: null }),
    }],
  }));
  const inForce = [...residents.keys()].sort(byCodeUnit).map((onsCode) => {
    const name = names.get(onsCode);
    const common = { name, shortName: name, regionKey: regionKeyOf(onsCode), population: residents.get(onsCode), populationYear: 2021 };
    const recode = COUNCIL_RECODES.get(onsCode);
    const first = { validFrom: COUNCIL_SET_FROM, validTo: recode ? LAST_DAY_OF_42 : null, validFromBasis: "council set of April 2023; most councils are older", odsCode: null, onsCode, ...common };
    const second = {
      validFrom: FIRST_DAY_OF_36, validTo: null, odsCode: null, onsCode: recode, ...common,
      validFromBasis: "new code in the ONS release of April 2026; the day is not stated, and a file of February 2026 already has it",
    };
    return { key: councilKey(onsCode), kind: "council", versions: recode ? [first, second] : [first] };
  });
  return [...inForce, ...ended];
}
